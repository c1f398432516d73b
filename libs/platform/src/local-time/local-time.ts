/** Wall clocks of a zone, by Intl alone (the zone rules of the running Node). A wall time is kept as if it were UTC. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** Whether it is a zone name of the IANA database; bare offsets such as +08:00 have no rules and are not. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(name)) return false;
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

/** What the clocks of the zone show at the moment, as milliseconds of a UTC date that reads the same. */
export function wallTime(moment: Date, timeZone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(moment)) part[type] = Number(value);
  return (
    Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!) +
    moment.getUTCMilliseconds()
  );
}

/**
 * The moment at which the zone's clocks show `wall`. A time that occurs twice (clocks put back) is its first
 * occurrence; one that never occurs (clocks put forward) is moved on by the gap.
 */
export function momentOf(wall: number, timeZone: string): Date {
  const offsetAt = (utc: number): number => wallTime(new Date(utc), timeZone) - utc;
  const day = 24 * 3600_000;
  const before = offsetAt(wall - day);
  const after = offsetAt(wall + day);
  const fits = [wall - before, wall - after].filter((utc) => utc + offsetAt(utc) === wall);
  return new Date(fits.length > 0 ? Math.min(...fits) : wall - before);
}

/** A moment and the zone whose clocks tell it. */
export interface LocalMoment {
  at: Date;
  timeZone: string;
}

/**
 * Moves a moment by as much as `from` was moved to `to`, counted on the wall clocks of both zones: what was at two in
 * the afternoon stays at two in the afternoon, across daylight saving and in another zone.
 */
export function moveAlong(moment: Date, from: LocalMoment, to: LocalMoment): Date {
  const by = wallTime(to.at, to.timeZone) - wallTime(from.at, from.timeZone);
  return momentOf(wallTime(moment, from.timeZone) + by, to.timeZone);
}

/** The local date as `20240112`. */
export function localDate(moment: Date, timeZone: string): string {
  return new Date(wallTime(moment, timeZone)).toISOString().slice(0, 10).replaceAll('-', '');
}
