import { findConference } from '#conferences';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { gapsIn } from '../../../domain/meetings/day-slots.js';
import { localDay } from '../../../domain/meetings/follow-up.js';
import { slotsOfAll, type Span } from '../../../domain/meetings/slots.js';
import { Grounds } from '../../../persistence/meetings/grounds.js';
import type { Meeting } from '../../../persistence/meetings/meeting.entity.js';
import { Meetings } from '../../../persistence/meetings/meetings.js';
import { Moves } from '../../../persistence/meetings/moves.js';
import type { Person } from '../../../persistence/meetings/people.js';
import type { BusyTimes } from '../busy-times.js';
import { freePlace } from './free-place.js';
import { peopleOf, proposeMove } from './propose-move.js';

const DAY_MS = 24 * 3_600_000;

/**
 * A meeting gave its slot free: each of its people is asked whether their next meeting is to move there, if all who
 * meet then and a table are free and it leaves fewer empty slots between their meetings. From the day before on; until
 * then the timetable is made anew.
 * @param freed the meeting as it stood before
 */
export async function closeGaps(
  tx: Transaction,
  call: Call,
  busyTimes: BusyTimes,
  freed: Meeting,
  people: readonly Person[],
): Promise<void> {
  const now = call.clock.now();
  const conference = await findConference(tx, freed.conferenceId);
  if (!conference || !freed.startsAt || !freed.endsAt || freed.startsAt <= now) return;
  if (conference.startsAt.getTime() - now.getTime() > DAY_MS) return;
  const freedSlot: Span = { startsAt: freed.startsAt, endsAt: freed.endsAt };
  const today = ({ startsAt }: Span): boolean =>
    localDay(startsAt, conference.timeZone) === localDay(freedSlot.startsAt, conference.timeZone);
  const slots = slotsOfAll(await new Grounds(tx, conference.id).blocks()).filter(today);
  for (const person of people.filter(({ state }) => state === 'confirmed')) {
    const later = (await new Meetings(tx).openOf([person.id]))
      .filter((meeting): meeting is Meeting & Span => meeting.startsAt !== null && meeting.endsAt !== null)
      .filter((meeting) => !meeting.isLocked && today(meeting) && meeting.startsAt > freedSlot.startsAt)
      .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
    for (const meeting of later) {
      if (await new Moves(tx).wasProposed(meeting.id, freedSlot)) continue;
      const all = await peopleOf(tx, meeting);
      if (!(await closes(tx, slots, all, meeting, freedSlot))) continue;
      const found = await freePlace(tx, busyTimes, conference.id, freedSlot, all);
      if ('why' in found) continue;
      await proposeMove(tx, call, meeting, freedSlot, { why: 'gap' });
      break;
    }
  }
}

/** Whether those who meet have fewer gaps together when they meet in that slot. */
async function closes(
  tx: Transaction,
  slots: readonly Span[],
  people: readonly Person[],
  meeting: Span,
  to: Span,
): Promise<boolean> {
  const times = await new Meetings(tx).timesOf(people.map(({ id }) => id));
  let closed = 0;
  for (const { id } of people) {
    const before = times.get(id) ?? [];
    const others = before.filter(({ startsAt }) => startsAt.getTime() !== meeting.startsAt.getTime());
    closed += gapsIn(slots, before) - gapsIn(slots, [...others, to]);
  }
  return closed > 0;
}
