import type { Transaction } from '#platform/database';
import { Grounds, type RoomRow } from '../../persistence/meetings/grounds.js';
import type { Meeting } from '../../persistence/meetings/meeting.entity.js';
import type { MeetingTable } from '../../persistence/meetings/meeting-table.entity.js';
import { Meetings, type PlacedMeeting } from '../../persistence/meetings/meetings.js';
import { OfferedItems, type OfferedItem } from '../../persistence/meetings/offered-items.js';
import { People, type Person } from '../../persistence/meetings/people.js';
import { reasonsOf } from './own-meeting-views.js';

export const isPlaced = (meeting: Meeting): meeting is PlacedMeeting =>
  meeting.state !== 'cancelled' && meeting.startsAt !== null;

/** A meeting with all that stands in a timetable about it. */
export interface StandingMeeting {
  id: string;
  version: number;
  startsAt: Date;
  endsAt: Date;
  people: Person[];
  item: OfferedItem | null;
  /** What was written with the request. */
  about: string;
  table: MeetingTable;
  room: RoomRow | undefined;
}

/** What stands in a conference's timetable, in the order of time. */
export async function standingMeetings(
  tx: Transaction,
  conferenceId: string,
  registrationId?: string,
): Promise<StandingMeeting[]> {
  const meetings = await new Meetings(tx).placed(conferenceId, registrationId);
  if (meetings.length === 0) return [];
  const seats = await new Meetings(tx).people(meetings.map(({ id }) => id));
  const people = await new People(tx).byIds(seats.map((seat) => seat.registrationId));
  const items = await new OfferedItems(tx).byIds(meetings.flatMap(({ itemId }) => itemId ?? []));
  const reasons = await reasonsOf(tx, meetings);
  const grounds = new Grounds(tx, conferenceId);
  const tables = new Map((await grounds.tables()).map((table) => [table.id, table]));
  const rooms = new Map((await grounds.rooms()).map((room) => [room.id, room]));
  const sitting = new Map<string, Person[]>(meetings.map(({ id }) => [id, []]));
  for (const { meetingId, registrationId: id } of seats)
    if (people.has(id)) sitting.get(meetingId)!.push(people.get(id)!);
  return meetings.map(({ id, version, startsAt, endsAt, tableId, itemId, requestId }) => {
    const table = tables.get(tableId)!;
    return {
      id,
      version,
      startsAt,
      endsAt,
      people: sitting.get(id)!,
      item: (itemId && items.get(itemId)) || null,
      about: reasons.get(requestId ?? '') ?? '',
      table,
      room: rooms.get(table.roomId),
    };
  });
}
