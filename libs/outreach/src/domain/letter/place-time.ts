type Language = 'zh' | 'en';

const localeOf = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en-GB');

/** `2025年1月12日 星期日`, on the calendar of the place. */
export const dayInWords = (at: Date, timeZone: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    timeZone,
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'long',
  }).format(at);

/** `14:00`, on the clocks of the place. */
export const clockInWords = (at: Date, timeZone: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);

/** `1月12日 14:00`. */
export const momentInWords = (at: Date, timeZone: string, language: Language): string =>
  `${new Intl.DateTimeFormat(localeOf(language), { timeZone, month: 'long', day: 'numeric' }).format(at)} ${clockInWords(at, timeZone, language)}`;

/** `14:00–17:30`; what ends on another day says which. */
export function hoursInWords(startsAt: Date, endsAt: Date, timeZone: string, language: Language): string {
  const isOneDay = dayInWords(startsAt, timeZone, language) === dayInWords(endsAt, timeZone, language);
  const end = isOneDay ? clockInWords : momentInWords;
  return `${clockInWords(startsAt, timeZone, language)}–${end(endsAt, timeZone, language)}`;
}
