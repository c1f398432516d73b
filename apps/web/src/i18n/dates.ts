import { currentLanguage } from './language.js';

type Options = Intl.DateTimeFormatOptions;

/** British order and month names in English, since 01/12 is read both ways. */
const locale = (): string => (currentLanguage() === 'en' ? 'en-GB' : 'zh-CN');
const month = (): '2-digit' | 'short' => (currentLanguage() === 'en' ? 'short' : '2-digit');

const format = (iso: string, zone: string | undefined, options: Options): string =>
  new Intl.DateTimeFormat(locale(), { timeZone: zone, ...options }).format(new Date(iso));

/** 2025年1月12日星期日 / Sunday, 12 January 2025, in the conference's zone. */
export const longDate = (iso: string, zone?: string): string =>
  format(iso, zone, { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' });

export const shortDate = (iso: string, zone?: string): string =>
  format(iso, zone, { year: 'numeric', month: month(), day: '2-digit' });

export const clockTime = (iso: string, zone?: string): string =>
  format(iso, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

export const dateTime = (iso: string, zone?: string): string =>
  format(iso, zone, {
    year: 'numeric',
    month: month(),
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });

/** 周一 / Mon, of a day such as `2024-01-01`. */
export const weekday = (day: string): string => format(`${day}T12:00:00Z`, 'UTC', { weekday: 'short' });

/** 12, for a date block. */
export const dayOfMonth = (iso: string, zone?: string): string =>
  format(iso, zone, { day: 'numeric' }).replace(/\D/g, '');

/** 2025年1月 / Jan 2025. */
export const monthAndYear = (iso: string, zone?: string): string =>
  format(iso, zone, { year: 'numeric', month: currentLanguage() === 'en' ? 'short' : 'numeric' });

/** A dash at which no line breaks. */
const together = '\u2060–\u2060';

/** From – to: the day once if both fall on the same one. */
export function dateTimeRange(from: string, to: string, zone?: string): string {
  const sameDay = shortDate(from, zone) === shortDate(to, zone);
  return sameDay
    ? `${longDate(from, zone)} ${clockTime(from, zone)}${together}${clockTime(to, zone)}`
    : `${longDate(from, zone)} ${clockTime(from, zone)} – ${longDate(to, zone)} ${clockTime(to, zone)}`;
}

/** GMT+8, or the zone's short name, for readers elsewhere. */
export function zoneName(iso: string, zone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' });
  return parts.formatToParts(new Date(iso)).find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

/** The wall clock of a zone as `2025-01-12T09:30`, for inputs. */
export function wallClock(iso: string, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(iso));
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '00';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/**
 * The moment at which a zone's clocks show `wall`; in a spring gap, the moment one hour on. What is no time comes back
 * as it is, for the server to refuse with its sentence.
 */
export function momentOf(wall: string, zone: string): string {
  const asUtc = Date.parse(`${wall}:00Z`);
  if (Number.isNaN(asUtc)) return wall;
  let moment = asUtc;
  // Twice: the first step may land on the other side of a clock change.
  for (let step = 0; step < 2; step += 1)
    moment += asUtc - Date.parse(`${wallClock(new Date(moment).toISOString(), zone)}:00Z`);
  return new Date(moment).toISOString();
}
