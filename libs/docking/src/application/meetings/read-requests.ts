import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { requireConference } from '#conferences';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import type { RequestsQuery } from '../../http/meetings/requests.dto.js';
import type { RequestListView, RequestView } from '../../http/meetings/requests.view.js';
import { MeetingRequest } from '../../persistence/meetings/meeting-request.entity.js';
import { Meeting } from '../../persistence/meetings/meeting.entity.js';
import { OfferedItems } from '../../persistence/meetings/offered-items.js';
import { People } from '../../persistence/meetings/people.js';
import { RequestList } from '../../persistence/meetings/request-list.js';
import { inOrder, newestCursor, newestKey } from './newest-cursor.js';
import { partnerView } from './partner-view.js';

/** The organisers' list of requests. */
@Injectable()
export class ReadRequests {
  constructor(private readonly transactions: Transactions) {}

  async list(
    call: Call,
    conferenceId: string,
    { cursor, limit, ...filter }: RequestsQuery,
  ): Promise<RequestListView> {
    const tx = this.transactions.reader;
    await requireConference(tx, call, conferenceId, 'docking.read');
    const after = newestKey(cursor);
    const list = new RequestList(tx, conferenceId);
    const ids = await list.page(filter, after, limit + 1);
    const shown = ids.slice(0, limit);
    const rows = inOrder(shown, await tx.findBy(MeetingRequest, { id: In(shown) }));
    const counts = after ? [] : await list.counts(filter);
    const chosen = counts.filter(({ state }) => !filter.state?.length || filter.state.includes(state));
    return {
      items: await requestViews(tx, rows),
      nextCursor: ids.length > limit ? newestCursor(rows.at(-1)!) : null,
      total: after ? null : chosen.reduce((sum, { count }) => sum + count, 0),
      counts,
    };
  }
}

/** Without contact data, which organisers find with the registrations. */
export async function requestViews(
  tx: Transaction,
  requests: readonly MeetingRequest[],
): Promise<RequestView[]> {
  const people = await new People(tx).byIds(requests.flatMap(({ fromId, toId }) => [fromId, toId]));
  const items = await new OfferedItems(tx).byIds(requests.flatMap(({ itemId }) => itemId ?? []));
  const meetings = await tx.findBy(Meeting, { requestId: In(requests.map(({ id }) => id)) });
  return requests.flatMap((request): RequestView[] => {
    const from = people.get(request.fromId);
    const to = people.get(request.toId);
    if (!from || !to) return [];
    return [
      {
        id: request.id,
        conferenceId: request.conferenceId,
        from: partnerView(from),
        to: partnerView(to),
        item: (request.itemId && items.get(request.itemId)) || null,
        reason: request.reason,
        state: request.state,
        isMust: request.isMust,
        weight: request.weight,
        createdAt: request.createdAt.toISOString(),
        expiresAt: request.expiresAt.toISOString(),
        answeredAt: request.answeredAt?.toISOString() ?? null,
        decidedBy: request.decidedBy,
        answerWords: request.answerWords,
        meetingId: meetings.find(({ requestId }) => requestId === request.id)?.id ?? null,
        isPassedOn: request.passedFromId !== null,
      },
    ];
  });
}
