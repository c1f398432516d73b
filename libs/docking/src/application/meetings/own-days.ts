import type { Language } from '#platform/call';
import type { Transaction } from '#platform/database';
import type { Busy } from '../../domain/meetings/availability.js';
import { aboutWords, busyWords, placeWords, whoWords } from '../../domain/meetings/meeting-words.js';
import { ownTimetable, type TimetableLine } from '../../domain/meetings/own-timetable.js';
import { slotsOfAll } from '../../domain/meetings/slots.js';
import { Grounds } from '../../persistence/meetings/grounds.js';
import type { Person } from '../../persistence/meetings/people.js';
import type { BusyTimes } from './busy-times.js';
import type { StandingMeeting } from './placed-meetings.js';

export type DayLine = TimetableLine<StandingMeeting, Busy>;

/** The own timetable of each of these people, by registration, from what stands. */
export async function ownDays(
  tx: Transaction,
  conferenceId: string,
  people: readonly Person[],
  standing: readonly StandingMeeting[],
  busyTimes: BusyTimes,
): Promise<Map<string, DayLine[]>> {
  const slots = slotsOfAll(await new Grounds(tx, conferenceId).blocks());
  const busy = await busyTimes.of(tx, conferenceId, people);
  const meetings = new Map<string, StandingMeeting[]>(people.map(({ id }) => [id, []]));
  for (const meeting of standing) for (const { id } of meeting.people) meetings.get(id)?.push(meeting);
  return new Map(people.map(({ id }) => [id, ownTimetable(slots, meetings.get(id)!, busy.get(id)!)]));
}

/** What a line says: where one is to be, and whom with or what about. */
export function lineWords(
  line: DayLine,
  readerId: string,
  language: Language,
): { place: string; who: string; about: string } {
  switch (line.kind) {
    case 'meeting': {
      const { table, room, people } = line.meeting;
      return {
        place: placeWords(table.number, room, language),
        who: whoWords(
          people.filter(({ id }) => id !== readerId),
          language,
        ),
        about: aboutWords(line.meeting, language),
      };
    }
    case 'busy':
      return { place: '', who: busyWords(line.busy, language), about: '' };
    case 'free':
      return { place: '', who: language === 'zh' ? '空闲' : 'Free', about: '' };
  }
}
