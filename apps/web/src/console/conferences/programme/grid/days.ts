import { endOf, isPlaced } from '#contracts/programme/slots';
import type { Conference } from '../../../../api/conferences.js';
import { longDate, wallClock } from '../../../../i18n/dates.js';
import { minutesAt, momentAt, type EditorSession } from '../draft/editor-session.js';

/** One local date of the conference; minutes after its start. */
export interface Day {
  key: string;
  label: string;
  /** What the timetable shows. */
  from: number;
  to: number;
}

const HALF_HOUR = 30;
type Times = Pick<Conference, 'startsAt' | 'endsAt' | 'timeZone'>;

export const dayKeyOf = ({ startsAt, timeZone }: Times, minute: number): string =>
  wallClock(momentAt(startsAt, minute), timeZone).slice(0, 10);

/** The days of the conference, each as long as it and its sessions need, in whole half hours. */
export function daysOf(times: Times, sessions: readonly EditorSession[]): Day[] {
  const days = new Map<string, Day>();
  const reach = (from: number, to: number): void => {
    const key = dayKeyOf(times, from);
    const day = days.get(key);
    if (day) {
      day.from = Math.min(day.from, from);
      day.to = Math.max(day.to, to);
    } else days.set(key, { key, label: longDate(momentAt(times.startsAt, from), times.timeZone), from, to });
  };
  const end = minutesAt(times.startsAt, times.endsAt);
  for (let minute = 0; minute < end; minute += HALF_HOUR) reach(minute, Math.min(minute + HALF_HOUR, end));
  for (const session of sessions) if (isPlaced(session)) reach(session.from, endOf(session));
  return [...days.values()]
    .map((day) => ({
      ...day,
      from: Math.floor(day.from / HALF_HOUR) * HALF_HOUR,
      to: Math.ceil(day.to / HALF_HOUR) * HALF_HOUR,
    }))
    .toSorted((a, b) => a.from - b.from);
}
