import { isoDate, isoTime } from './wall-clock.js';
import type { WallClock } from './wall-clock.js';

const DAY_SECONDS = 86_400;
/** Serial 0 of the 1900 system, counted so that every serial from 61 (1900-03-01) on is right. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** 9999-12-31, the last day spreadsheets know. */
const LAST_SERIAL = 2_958_465;
/** Excel believes in a 29 February 1900 (serial 60); serials below it are a day off from the calendar. */
const FIRST_TRUE_SERIAL = 61;

export type DateSystem = '1900' | '1904';

/** Days since the 1900 epoch with the time of day as fraction; undefined before 1900-03-01. */
export function serialOf(clock: WallClock): number | undefined {
  const { year, month, day, hour = 0, minute = 0, second = 0 } = clock;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const days = Math.round((date.getTime() - EPOCH_1900) / (DAY_SECONDS * 1_000));
  if (days < FIRST_TRUE_SERIAL || days > LAST_SERIAL) return undefined;
  return days + (hour * 3_600 + minute * 60 + second) / DAY_SECONDS;
}

/**
 * The text of a date cell: `2026-01-12`, `2026-01-12T09:30:00`, or `09:30:00` for a bare time of day.
 * Undefined when the serial is no date (negative, or past the year 9999).
 */
export function textOfSerial(
  serial: number,
  system: DateSystem,
  show: 'date' | 'date-time',
): string | undefined {
  const seconds = Math.round(serial * DAY_SECONDS);
  const days = Math.floor(seconds / DAY_SECONDS);
  if (!(seconds >= 0) || days > LAST_SERIAL) return undefined;
  const timeOfDay = seconds - days * DAY_SECONDS;
  const clock = {
    hour: Math.floor(timeOfDay / 3_600),
    minute: Math.floor(timeOfDay / 60) % 60,
    second: timeOfDay % 60,
  };
  if (days === 0 && show === 'date-time') return isoTime({ year: 0, month: 1, day: 1, ...clock });
  const shift = system === '1900' && days < FIRST_TRUE_SERIAL ? 1 : 0;
  const date = new Date((system === '1904' ? EPOCH_1904 : EPOCH_1900) + (days + shift) * DAY_SECONDS * 1_000);
  const wall = {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    ...clock,
  };
  return show === 'date' || timeOfDay === 0 ? isoDate(wall) : `${isoDate(wall)}T${isoTime(wall)}`;
}
