import { DomainError } from '#contracts/domain-error';
import { recordAudits } from '#platform/audit';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Meetings } from '../../persistence/meetings/meetings.js';
import { People } from '../../persistence/meetings/people.js';
import { tellEach, wasAt } from './tell.js';

/**
 * A block or table goes: meetings there have no place any more, are listed as unscheduled, and their people told. The
 * conference's meetings must be held.
 * @throws DomainError meetings.loses-places unless it was confirmed
 */
export async function losePlaces(
  tx: Transaction,
  call: Call,
  conferenceId: string,
  meetingIds: readonly string[],
  isConfirmed: boolean,
): Promise<void> {
  if (meetingIds.length === 0) return;
  if (!isConfirmed) throw new DomainError('meetings.loses-places', { count: meetingIds.length });
  const meetings = new Meetings(tx);
  const before = new Map((await meetings.byIds(meetingIds)).map((meeting) => [meeting.id, meeting]));
  await meetings.unplace(meetingIds, 'unscheduled');
  await recordAudits(
    tx,
    call,
    meetingIds.map((id) => ({
      action: 'meeting.unplaced',
      subject: { kind: 'meeting', id },
      scopeId: conferenceId,
      details: { from: 'scheduled', to: 'unscheduled' },
    })),
  );
  const seats = await meetings.people(meetingIds);
  const people = await new People(tx).byIds(seats.map(({ registrationId }) => registrationId));
  const readers = seats.flatMap(({ meetingId, registrationId }) => {
    const person = people.get(registrationId);
    return person ? [{ person, about: { meetingId, ...wasAt(before.get(meetingId)!) } }] : [];
  });
  await tellEach(tx, call, 'docking.meeting-unplaced', readers);
}
