import type { ConferenceRecord } from '#conferences';
import type { Transaction } from '#platform/database';
import type { EntryMeeting } from '../../application/meetings/meeting-entries.js';
import { isPlaced, type StandingMeeting } from '../../application/meetings/placed-meetings.js';
import type { MailAbout } from '../../application/meetings/tell.js';
import { usualLengths } from '../../domain/meetings/default-rules.js';
import { clockOf, dayWords } from '../../domain/meetings/day-words.js';
import { placeWords } from '../../domain/meetings/meeting-words.js';
import { slotsOfAll } from '../../domain/meetings/slots.js';
import { Grounds } from '../../persistence/meetings/grounds.js';
import { Meetings } from '../../persistence/meetings/meetings.js';
import { People } from '../../persistence/meetings/people.js';
import type { MeetingLetter } from './meeting-letter.js';

type Changes = NonNullable<MailAbout['changes']>;

/** A meeting that had a place and has none now; its times are those it had. */
export type LostPlace = EntryMeeting;

/** Of what changed, meetings that stand nowhere now. */
export async function lostPlaces(
  tx: Transaction,
  { id: conferenceId }: ConferenceRecord,
  changes: Changes,
): Promise<LostPlace[]> {
  const had = new Map(changes.flatMap(({ meetingId, from }) => (from ? [[meetingId, from] as const] : [])));
  const meetings = (await new Meetings(tx).byIds([...had.keys()])).filter((meeting) => !isPlaced(meeting));
  if (meetings.length === 0) return [];
  const seats = await new Meetings(tx).people(meetings.map(({ id }) => id));
  const people = await new People(tx).byIds(seats.map(({ registrationId }) => registrationId));
  const slots = slotsOfAll(await new Grounds(tx, conferenceId).blocks());
  return meetings
    .map(({ id, version }) => {
      const startsAt = new Date(had.get(id)!.startsAt);
      const slot = slots.find((each) => each.startsAt.getTime() === startsAt.getTime());
      return {
        id,
        version,
        startsAt,
        // the slot itself may be gone
        endsAt: slot?.endsAt ?? new Date(startsAt.getTime() + usualLengths.slotMinutes * 60_000),
        people: seats.flatMap(({ meetingId, registrationId }) =>
          meetingId === id ? (people.get(registrationId) ?? []) : [],
        ),
      };
    })
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

/**
 * What stands before a line whose meeting is new in the timetable or was somewhere else. Nothing where all are new: a
 * first timetable has no changes.
 */
export async function placeMarks(
  tx: Transaction,
  { conference: { id, timeZone }, isChinese }: MeetingLetter,
  standing: readonly StandingMeeting[],
  changes: Changes,
): Promise<Map<string, string>> {
  const isNew = new Set(changes.flatMap(({ meetingId, from }) => (from ? [] : [meetingId])));
  if (changes.length === 0 || standing.every(({ id: meetingId }) => isNew.has(meetingId))) return new Map();
  const language = isChinese ? 'zh' : 'en';
  const grounds = new Grounds(tx, id);
  const tables = new Map((await grounds.tables()).map((table) => [table.id, table]));
  const rooms = new Map((await grounds.rooms()).map((room) => [room.id, room]));
  const marks = new Map<string, string>();
  for (const { meetingId, from } of changes) {
    const meeting = standing.find((each) => each.id === meetingId);
    if (!meeting) continue;
    if (!from) {
      marks.set(meetingId, isChinese ? '【新增】' : '[new] ');
      continue;
    }
    const before = new Date(from.startsAt);
    const isSameTime = before.getTime() === meeting.startsAt.getTime();
    if (isSameTime && from.tableId === meeting.table.id) continue;
    const table = tables.get(from.tableId);
    const isSameDay = dayWords(before, timeZone, 'en') === dayWords(meeting.startsAt, timeZone, 'en');
    const was = [
      isSameDay ? '' : dayWords(before, timeZone, language),
      isSameTime ? '' : clockOf(before, timeZone),
      table && from.tableId !== meeting.table.id
        ? placeWords(table.number, rooms.get(table.roomId), language)
        : '',
    ]
      .filter(Boolean)
      .join(' ');
    marks.set(meetingId, isChinese ? `【变更，原为 ${was}】` : `[changed, was ${was}] `);
  }
  return marks;
}
