interface Span {
  startsAt: Date;
  endsAt: Date;
  /** IANA zone of the place. */
  timeZone: string;
}

/** Making a formatter costs a hundred times what using it does. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(
  language: 'zh' | 'en',
  timeZone: string,
  parts: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${Object.keys(parts).join()}`;
  let made = formatters.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { timeZone, ...parts });
    formatters.set(key, made);
  }
  return made;
}

const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** `2025年1月12日 星期日 14:00–17:30`, in the place's own time; both dates when it goes over midnight. */
export function timeSpan({ startsAt, endsAt, timeZone }: Span, language: 'zh' | 'en'): string {
  const day = formatter(language, timeZone, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'long',
  });
  const time = formatter(language, timeZone, TIME);
  const at = (moment: Date): string => `${day.format(moment)} ${time.format(moment)}`;
  const isOneDay = day.format(startsAt) === day.format(endsAt);
  return `${at(startsAt)}–${isOneDay ? time.format(endsAt) : at(endsAt)}`;
}

/** One moment in the place's own time. */
export const moment = (at: Date, timeZone: string, language: 'zh' | 'en'): string =>
  formatter(language, timeZone, { month: 'long', day: 'numeric', ...TIME }).format(at);
