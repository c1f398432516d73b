/** A time as a clock on the wall shows it, without a zone. Month 1-12. A missing time of day is midnight. */
export interface WallClock {
  year: number;
  month: number;
  day: number;
  hour?: number;
  minute?: number;
  second?: number;
}

const QUARTER_HOUR = 15 * 60_000;
const CACHE_SIZE = 4_096;
const zones = new Map<string, { format: Intl.DateTimeFormat; offsets: Map<number, number> }>();

/**
 * The wall clock of an instant in an IANA zone, to the second.
 * Throws RangeError for an invalid date or an unknown zone.
 */
export function wallClockIn(instant: Date, timeZone: string): WallClock {
  const time = instant.getTime();
  if (Number.isNaN(time)) throw new RangeError('Not a valid date');
  const shifted = new Date(time + offsetAt(time, timeZone));
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
  };
}

/** Intl is slow and offsets change at whole quarters of an hour only, so one answer serves a quarter. */
function offsetAt(time: number, timeZone: string): number {
  let zone = zones.get(timeZone);
  if (!zone) {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    zone = { format, offsets: new Map() };
    zones.set(timeZone, zone);
  }
  const quarter = Math.floor(time / QUARTER_HOUR);
  const known = zone.offsets.get(quarter);
  if (known !== undefined) return known;
  const start = quarter * QUARTER_HOUR;
  const part = Object.fromEntries(zone.format.formatToParts(start).map(({ type, value }) => [type, value]));
  const year = part['era'] === 'BC' ? 1 - Number(part['year']) : Number(part['year']);
  const local = new Date(0);
  local.setUTCFullYear(year, Number(part['month']) - 1, Number(part['day']));
  local.setUTCHours(Number(part['hour']), Number(part['minute']), Number(part['second']));
  const offset = local.getTime() - start;
  if (zone.offsets.size >= CACHE_SIZE) zone.offsets.clear();
  zone.offsets.set(quarter, offset);
  return offset;
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/;

/** Reads `2026-01-12` or `2026-01-12T09:30[:15]` (no zone, no offset); undefined for anything else. */
export function parseWallClock(text: string): WallClock | undefined {
  const match = ISO.exec(text);
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0));
  const clock = { year: year!, month: month!, day: day!, hour: hour!, minute: minute!, second: second! };
  return isWallClock(clock) ? clock : undefined;
}

/** True when the calendar has this day and the day this time (no 30 February, no 25 o'clock). */
export function isWallClock(clock: WallClock): boolean {
  const { year, month, day, hour = 0, minute = 0, second = 0 } = clock;
  if (![year, month, day, hour, minute, second].every(Number.isInteger)) return false;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return false;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `2026-01-12` */
export function isoDate({ year, month, day }: WallClock): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** `09:30:00` */
export function isoTime({ hour = 0, minute = 0, second = 0 }: WallClock): string {
  return `${two(hour)}:${two(minute)}:${two(second)}`;
}
