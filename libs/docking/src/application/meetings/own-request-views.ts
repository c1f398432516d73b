import type { Transaction } from '#platform/database';
import type { OwnRequestView } from '../../http/meetings/own-meetings.view.js';
import type { MeetingRequest } from '../../persistence/meetings/meeting-request.entity.js';
import { OfferedItems } from '../../persistence/meetings/offered-items.js';
import { People, type Person } from '../../persistence/meetings/people.js';
import { Requests } from '../../persistence/meetings/requests.js';
import { contactView } from './partner-view.js';

/** Requests as one of the two sees them. */
export async function ownRequestViews(
  tx: Transaction,
  { id: ownId }: Person,
  requests: readonly MeetingRequest[],
): Promise<OwnRequestView[]> {
  const passedOn = await new Requests(tx).passedFrom(requests.map(({ id }) => id));
  const first = await firstAsked(tx, requests);
  const people = await new People(tx).byIds([
    ...requests.flatMap(({ fromId, toId }) => [fromId, toId]),
    ...passedOn.map(({ toId }) => toId),
    ...first.values(),
  ]);
  const items = await new OfferedItems(tx).byIds(requests.flatMap(({ itemId }) => itemId ?? []));
  return requests.flatMap((request): OwnRequestView[] => {
    const isSent = request.fromId === ownId;
    const other = people.get(isSent ? request.toId : request.fromId);
    if (!other) return [];
    const to = passedOn.find(({ passedFromId }) => passedFromId === request.id)?.toId;
    const from = first.get(request.id);
    return [
      {
        id: request.id,
        direction: isSent ? 'sent' : 'received',
        person: contactView(other, request.state === 'accepted'),
        reason: request.reason,
        item: (request.itemId && items.get(request.itemId)) || null,
        state: request.state,
        createdAt: request.createdAt.toISOString(),
        expiresAt: request.expiresAt.toISOString(),
        answeredAt: request.answeredAt?.toISOString() ?? null,
        answerWords: request.answerWords,
        decidedBy: request.decidedBy,
        passedToName: (to && people.get(to)?.name) || null,
        walkInAt: request.walkInAt?.toISOString() ?? null,
        passedFromName: (from && people.get(from)?.name) || null,
      },
    ];
  });
}

/** Of requests that were passed on: whom the one before asked. */
async function firstAsked(
  tx: Transaction,
  requests: readonly MeetingRequest[],
): Promise<Map<string, string>> {
  const first = new Map<string, string>();
  for (const { id, passedFromId } of requests) {
    const before = passedFromId ? await new Requests(tx).find(passedFromId) : null;
    if (before) first.set(id, before.toId);
  }
  return first;
}
