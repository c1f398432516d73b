import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { newId, type Transaction } from '#platform/database';
import type { PlaceFault } from '../../../domain/meetings/first-common-place.js';
import { isOpenMeeting } from '../../../domain/meetings/request-states.js';
import type { Span } from '../../../domain/meetings/slots.js';
import type { MeetingMove } from '../../../persistence/meetings/meeting-move.entity.js';
import type { Meeting } from '../../../persistence/meetings/meeting.entity.js';
import { Meetings } from '../../../persistence/meetings/meetings.js';
import { Moves } from '../../../persistence/meetings/moves.js';
import { People, type Person } from '../../../persistence/meetings/people.js';
import type { BusyTimes } from '../busy-times.js';
import { applyPlaces } from '../place-meetings.js';
import { tell } from '../tell.js';
import { freePlace } from './free-place.js';

/** What a screen says when two cannot sit down together. */
export const placeFaultCodes = {
  'no-slots': 'meetings.slot-unknown',
  'no-tables': 'meetings.no-free-table',
  'no-common-slot': 'meetings.person-busy',
  'no-free-table': 'meetings.no-free-table',
} as const satisfies Record<PlaceFault, string>;

export const peopleOf = async (tx: Transaction, { id }: Pick<Meeting, 'id'>): Promise<Person[]> => {
  const seats = await new Meetings(tx).people([id]);
  return [...(await new People(tx).byIds(seats.map(({ registrationId }) => registrationId))).values()];
};

/** Asks the people of a meeting whether they want to hold it in this slot; who asks has said yes. */
export async function proposeMove(
  tx: Transaction,
  call: Call,
  { id: meetingId, conferenceId }: Meeting,
  { startsAt, endsAt }: Span,
  { why, agreedIds = [] }: { why: MeetingMove['why']; agreedIds?: string[] },
): Promise<void> {
  const move: MeetingMove = {
    id: newId(),
    conferenceId,
    meetingId,
    why,
    startsAt,
    endsAt,
    state: 'proposed',
    agreedIds,
    createdAt: call.clock.now(),
  };
  if (!(await new Moves(tx).add(move))) return;
  await recordAudit(tx, call, {
    action: 'meeting-move.proposed',
    subject: { kind: 'meeting', id: meetingId },
    scopeId: conferenceId,
    details: { startsAt: startsAt.toISOString(), why },
  });
  const others = (await peopleOf(tx, { id: meetingId })).filter(({ id }) => !agreedIds.includes(id));
  await tell(tx, call, others, 'docking.move-proposed', { meetingId });
}

/**
 * All said yes, or an organiser for them: the meeting is held in the proposed slot. The conference's meetings must be
 * held, and meeting and move locked. @throws DomainError when somebody or all tables are taken meanwhile
 */
export async function carryOut(
  tx: Transaction,
  call: Call,
  busyTimes: BusyTimes,
  { id, conferenceId, meetingId, startsAt, endsAt }: MeetingMove,
  meeting: Meeting,
): Promise<void> {
  if (!isOpenMeeting(meeting.state)) throw new DomainError('meetings.move-settled');
  const people = await peopleOf(tx, meeting);
  const found = await freePlace(tx, busyTimes, conferenceId, { startsAt, endsAt }, people);
  if ('why' in found) throw new DomainError(placeFaultCodes[found.why]);
  await applyPlaces(tx, [{ meetingId, startsAt, endsAt, tableId: found.tableId }]);
  await new Moves(tx).change(id, { state: 'moved' });
  await recordAudit(tx, call, {
    action: 'meeting.moved',
    subject: { kind: 'meeting', id: meetingId },
    scopeId: conferenceId,
    details: { from: meeting.startsAt?.toISOString() ?? null, to: startsAt.toISOString() },
  });
  await tell(tx, call, people, 'docking.meeting-moved', { meetingId });
}

/** One more says yes; with the last one it is carried out. As `carryOut`, the rows must be locked. */
export async function agree(
  tx: Transaction,
  call: Call,
  busyTimes: BusyTimes,
  move: MeetingMove,
  meeting: Meeting,
  personId: string,
): Promise<void> {
  const agreedIds = [...new Set([...move.agreedIds, personId])];
  const seats = await new Meetings(tx).people([meeting.id]);
  if (seats.every(({ registrationId }) => agreedIds.includes(registrationId)))
    await carryOut(tx, call, busyTimes, move, meeting);
  else await new Moves(tx).change(move.id, { agreedIds });
}
