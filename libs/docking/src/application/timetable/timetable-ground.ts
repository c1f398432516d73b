import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { slotsOf } from '../../domain/meetings/slots.js';
import type { TimetableGround } from '../../domain/timetable/problem-of.js';
import { Grounds } from '../../persistence/meetings/grounds.js';
import { Meetings } from '../../persistence/meetings/meetings.js';
import { People, type Person } from '../../persistence/meetings/people.js';
import type { BusyTimes } from '../meetings/busy-times.js';
import { meetingRules } from '../meetings/meeting-rules.js';
import { tablesInUse } from '../roundtables/taken-places.js';
import { placeOf } from '../meetings/place-meetings.js';

export interface GroundInHand {
  ground: TimetableGround;
  /** Who sits at the meetings, by registration. */
  people: ReadonlyMap<string, Person>;
}

/** All that a timetable of this conference hangs on, as it is now. */
export async function timetableGround(
  tx: Transaction,
  call: Call,
  conferenceId: string,
  busyTimes: BusyTimes,
): Promise<GroundInHand> {
  const grounds = new Grounds(tx, conferenceId);
  const rules = await meetingRules(tx, { id: conferenceId });
  const inUse = await tablesInUse(tx, conferenceId);
  const meetings = await new Meetings(tx).openAt(conferenceId);
  const sitting = await new Meetings(tx).sitting(meetings.map(({ id }) => id));
  const seats = [...sitting.values()].flat();
  const people = await new People(tx).byIds(seats.map(({ registrationId }) => registrationId));
  return {
    ground: {
      blocks: (await grounds.blocks()).map(slotsOf),
      tables: (await grounds.tables()).map(({ id, roomId, closedAt }) => ({
        id,
        roomId,
        isClosed: closedAt !== null,
        inUse: inUse.filter(({ tableId }) => tableId === id),
      })),
      meetings: meetings.map((meeting) => ({
        id: meeting.id,
        people: (sitting.get(meeting.id) ?? []).map(({ registrationId }) => registrationId),
        isMust: meeting.isMust,
        weight: meeting.weight,
        isLocked: meeting.isLocked,
        place: placeOf(meeting),
      })),
      busy: await busyTimes.of(tx, conferenceId, [...people.values()]),
      now: call.clock.now(),
      walkMinutes: rules.walkMinutes,
      isFair: rules.isFair,
    },
    people,
  };
}
