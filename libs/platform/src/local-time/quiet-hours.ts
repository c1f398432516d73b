import { momentOf, wallTime } from './local-time.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Wall clock times between which no mail leaves: `from` included, `until` not; over midnight where `from` is later. */
export interface QuietHours {
  from: string;
  until: string;
}

/** Quiet hours by the clocks of one zone (IANA name). */
export interface LocalHours extends QuietHours {
  timeZone: string;
}

/** `09:30` → 570. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

interface Quiet {
  /** Midnight before, and minutes after it. */
  day: number;
  minute: number;
  from: number;
  until: number;
}

/** Where the moment lies in the quiet hours; null when it lies outside. */
function quietAround(moment: Date, quiet: QuietHours, timeZone: string): Quiet | null {
  const wall = wallTime(moment, timeZone);
  const day = Math.floor(wall / DAY) * DAY;
  const minute = (wall - day) / MINUTE;
  const [from, until] = [minutesOf(quiet.from), minutesOf(quiet.until)];
  const isInside = from <= until ? minute >= from && minute < until : minute >= from || minute < until;
  return isInside ? { day, minute, from, until } : null;
}

export const isQuiet = (moment: Date, quiet: QuietHours | null, timeZone: string): boolean =>
  quiet !== null && quietAround(moment, quiet, timeZone) !== null;

/** When the quiet hours end in which the moment lies; the moment itself when it lies outside. */
export function afterQuiet(moment: Date, quiet: QuietHours | null, timeZone: string): Date {
  const around = quiet && quietAround(moment, quiet, timeZone);
  if (!around) return moment;
  const { day, minute, from, until } = around;
  const end = momentOf(day + until * MINUTE + (minute >= from && from > until ? DAY : 0), timeZone);
  // Clocks put back show the end twice; the first may be over.
  return end > moment ? end : new Date(moment.getTime() + (until - minute) * MINUTE);
}

/**
 * `minutes` before the quiet hours begin in which the moment lies, or as long before as it is not quiet; the moment
 * itself when it lies outside.
 */
export function beforeQuiet(moment: Date, quiet: QuietHours | null, timeZone: string, minutes: number): Date {
  const around = quiet && quietAround(moment, quiet, timeZone);
  if (!around) return moment;
  const { day, minute, from, until } = around;
  const margin = Math.min(minutes, (from - until + 1440) % 1440);
  return momentOf(day + (from - margin) * MINUTE - (minute < from ? DAY : 0), timeZone);
}
