import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { isOpenMeeting } from '../../domain/meetings/request-states.js';
import type { Meeting } from '../../persistence/meetings/meeting.entity.js';
import { Meetings } from '../../persistence/meetings/meetings.js';
import { Moves } from '../../persistence/meetings/moves.js';
import { People, type Person } from '../../persistence/meetings/people.js';
import { Requests } from '../../persistence/meetings/requests.js';
import { settleRequest, type Decision } from './settle-request.js';

/** A meeting with its request, both locked: the request first, as everybody locks them. */
export async function lockMeeting(tx: Transaction, id: string): Promise<Meeting | null> {
  const meetings = new Meetings(tx);
  const found = await meetings.find(id);
  if (found?.requestId) await new Requests(tx).lock(found.requestId);
  return found && meetings.lock(id);
}

/**
 * Cancels a meeting that has not taken place, and with it the request it came of, which gives its quota back. Slot and
 * table become free.
 * @returns who takes part
 * @throws DomainError meetings.not-cancellable
 */
export async function endMeeting(
  tx: Transaction,
  call: Call,
  meeting: Meeting,
  reason: string,
  decision: Decision = {},
): Promise<Person[]> {
  if (!isOpenMeeting(meeting.state)) throw new DomainError('meetings.not-cancellable');
  const meetings = new Meetings(tx);
  await meetings.unplace([meeting.id], 'cancelled', reason);
  await new Moves(tx).lapse([meeting.id]);
  const request = meeting.requestId ? await new Requests(tx).find(meeting.requestId) : null;
  if (request?.state === 'accepted')
    await settleRequest(tx, call, request, 'cancelled', { words: reason, ...decision });
  await recordAudit(tx, call, {
    action: 'meeting.cancelled',
    subject: { kind: 'meeting', id: meeting.id },
    scopeId: meeting.conferenceId,
    details: { from: meeting.state, to: 'cancelled' },
  });
  const seats = await meetings.people([meeting.id]);
  return [...(await new People(tx).byIds(seats.map(({ registrationId }) => registrationId))).values()];
}
