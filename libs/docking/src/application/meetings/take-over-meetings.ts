import type { MeetingOutcome } from '#contracts/docking/meetings';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { outcomeOf, stateAfter } from '../../domain/meetings/outcomes.js';
import { MeetingPerson } from '../../persistence/meetings/meeting-person.entity.js';
import { Meeting } from '../../persistence/meetings/meeting.entity.js';
import { newMeeting, seat } from './settle-request.js';

export interface MeetingHeldBefore {
  askingId: string;
  askedId: string;
  startsAt: Date;
  endsAt: Date;
  tableId: string;
  /** What each of the two said of it; null: nothing. */
  said: readonly [MeetingOutcome | null, MeetingOutcome | null];
  note: string;
}

/** Meetings of a day that is over, with what came of them. Nobody is told or asked. */
export async function takeOverMeetings(
  tx: Transaction,
  call: Call,
  conferenceId: string,
  held: readonly MeetingHeldBefore[],
): Promise<void> {
  const taken = held.map(({ askingId, askedId, startsAt, endsAt, tableId, said, note }) => {
    const outcome = outcomeOf(said);
    const meeting = newMeeting(conferenceId, call.clock.now(), {
      source: 'organiser',
      state: stateAfter(outcome),
      startsAt,
      endsAt,
      tableId,
      outcome,
      outcomeAt: outcome && endsAt,
      agreementIntendedAt: outcome === 'agreement-intended' ? endsAt : null,
    });
    const sat = (id: string, side: MeetingPerson['side'], word: MeetingOutcome | null): MeetingPerson => ({
      ...seat(meeting.id, id, side),
      startsAt,
      outcome: word,
      note: side === 'asking' && word ? note : '',
      saidAt: word && endsAt,
      askedAt: endsAt,
    });
    return { meeting, seats: [sat(askingId, 'asking', said[0]), sat(askedId, 'asked', said[1])] };
  });
  await tx.insert(
    Meeting,
    taken.map(({ meeting }) => meeting),
  );
  await tx.insert(
    MeetingPerson,
    taken.flatMap(({ seats }) => seats),
  );
  await recordAudit(tx, call, {
    action: 'meetings.taken-over',
    subject: { kind: 'conference', id: conferenceId },
    scopeId: conferenceId,
    details: { meetings: taken.length },
  });
}
