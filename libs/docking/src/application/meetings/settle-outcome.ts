import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { outcomeOf, stateAfter } from '../../domain/meetings/outcomes.js';
import { followOutcome } from './follow-outcome.js';
import type { Meeting } from '../../persistence/meetings/meeting.entity.js';
import { Meetings } from '../../persistence/meetings/meetings.js';
import { brokeUnique } from '../../persistence/meetings/requests.js';
import { DomainError } from '#contracts/domain-error';

/**
 * Draws the meeting's outcome and state from what was said, by its people and by an organiser. The meeting must be
 * locked. @throws DomainError meetings.place-taken when somebody else met in its place meanwhile
 */
export async function settleOutcome(tx: Transaction, call: Call, { id }: Meeting): Promise<Meeting> {
  const meetings = new Meetings(tx);
  const meeting = (await meetings.find(id))!;
  const seats = await meetings.people([id]);
  const said = outcomeOf(
    seats.map(({ outcome }) => outcome),
    meeting.outcomeSetBy === null ? null : meeting.outcome,
  );
  const state = stateAfter(said);
  if (said === meeting.outcome && state === meeting.state) {
    // an organiser's word stands there already
    await followOutcome(tx, call, meeting);
    return meeting;
  }
  try {
    await meetings.change(id, { outcome: said, outcomeAt: said && call.clock.now(), state });
    await meetings.seatAgain(id);
  } catch (error) {
    if (brokeUnique(error, 'meetings_table_once_a_slot') || brokeUnique(error, 'meeting_people_once_a_slot'))
      throw new DomainError('meetings.place-taken');
    throw error;
  }
  await recordAudit(tx, call, {
    action: 'meeting.outcome-settled',
    subject: { kind: 'meeting', id },
    scopeId: meeting.conferenceId,
    details: { from: meeting.outcome, to: said, state },
  });
  const settled = (await meetings.find(id))!;
  await followOutcome(tx, call, settled);
  return settled;
}
