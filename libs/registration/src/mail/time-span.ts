interface Span {
  startsAt: Date;
  endsAt: Date;
  /** IANA zone of the place. */
  timeZone: string;
}

/** `2025年1月12日 星期日 14:00–17:30`, in the place's own time; both dates when it goes over midnight. */
export function timeSpan({ startsAt, endsAt, timeZone }: Span, language: 'zh' | 'en'): string {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const day = new Intl.DateTimeFormat(locale, {
    timeZone,
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'long',
  });
  const time = new Intl.DateTimeFormat(locale, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const at = (moment: Date): string => `${day.format(moment)} ${time.format(moment)}`;
  const isOneDay = day.format(startsAt) === day.format(endsAt);
  return `${at(startsAt)}–${isOneDay ? time.format(endsAt) : at(endsAt)}`;
}

/** One moment in the place's own time. */
export const moment = (at: Date, timeZone: string, language: 'zh' | 'en'): string =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone,
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
