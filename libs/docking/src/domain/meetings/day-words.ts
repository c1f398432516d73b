import { localDate, wallTime } from '#platform/local-time';
import type { Language } from '#platform/call';
import type { Span } from './slots.js';

/** `09:30`, as the clocks of the zone show it. */
export const clockOf = (at: Date, timeZone: string): string =>
  new Date(wallTime(at, timeZone)).toISOString().slice(11, 16);

/** `09:30–09:45` */
export const clockSpan = ({ startsAt, endsAt }: Span, timeZone: string): string =>
  `${clockOf(startsAt, timeZone)}–${clockOf(endsAt, timeZone)}`;

/** `2026年1月12日星期一` */
export const dayWords = (at: Date, timeZone: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { timeZone, dateStyle: 'full' }).format(at);

/** Lines by the day on which they begin, in their order. */
export function byDay<Line extends Span>(lines: readonly Line[], timeZone: string): Line[][] {
  const days = new Map<string, Line[]>();
  for (const line of lines) {
    const day = localDate(line.startsAt, timeZone);
    days.set(day, [...(days.get(day) ?? []), line]);
  }
  return [...days.values()];
}
