import { dayAfter } from '#contracts/signing/milestones';
import { wallTime } from '#platform/local-time';

/** `2024-01-12`, by the clocks of the zone. */
export const localDay = (moment: Date, timeZone: string): string =>
  new Date(wallTime(moment, timeZone)).toISOString().slice(0, 10);

/** So many days after the day of the signing. */
export const dueDay = (signedAt: Date, timeZone: string, days: number): string =>
  dayAfter(localDay(signedAt, timeZone), days);
