import { useEffect, useState } from 'react';
import { currentLanguage } from '../../i18n/language.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** “in 5 hours” / “5小时后”, in the largest unit that says enough. */
export function fromNow(iso: string, now = Date.now()): string {
  const left = Date.parse(iso) - now;
  const words = new Intl.RelativeTimeFormat(currentLanguage(), { numeric: 'always' });
  if (left >= 2 * DAY) return words.format(Math.floor(left / DAY), 'day');
  if (left >= 2 * HOUR) return words.format(Math.floor(left / HOUR), 'hour');
  return words.format(Math.max(1, Math.floor(left / MINUTE)), 'minute');
}

/** Turns true at that moment, while the page is open. */
export function useIsPast(iso: string | null): boolean {
  const [isPast, setIsPast] = useState(() => iso !== null && Date.parse(iso) <= Date.now());
  useEffect(() => {
    if (iso === null || isPast) return;
    const timer = setInterval(() => setIsPast(Date.parse(iso) <= Date.now()), 5_000);
    return () => clearInterval(timer);
  }, [iso, isPast]);
  return isPast;
}
