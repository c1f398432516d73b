const DAY_MS = 24 * 3_600_000;
const USUAL_DAYS = 14;

/** Which day it is there, as `2027-03-31`. */
export const localDay = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    at,
  );

/** When a follow-up is due unless somebody says otherwise: two weeks on. */
export const usualDueDay = (now: Date, timeZone: string): string =>
  localDay(new Date(now.getTime() + USUAL_DAYS * DAY_MS), timeZone);
