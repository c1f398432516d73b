import { wallClock } from '../../../../i18n/dates.js';

/** `2026-12-18`, on the clocks of the zone. */
export const dayOf = (iso: string, zone: string): string => wallClock(iso, zone).slice(0, 10);

/** `2026-12` a number of months on. */
export function monthsOn(month: string, by: number): string {
  const [year, of] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, of - 1 + by, 1)).toISOString().slice(0, 7);
}

/** The days a month's page shows: whole weeks from Monday. */
export function daysShown(month: string): string[] {
  const first = new Date(`${month}-01T00:00:00Z`);
  const before = (first.getUTCDay() + 6) % 7;
  const last = new Date(`${monthsOn(month, 1)}-01T00:00:00Z`).getTime() - 86_400_000;
  const weeks = Math.ceil((before + new Date(last).getUTCDate()) / 7);
  return Array.from({ length: weeks * 7 }, (_, at) =>
    new Date(first.getTime() + (at - before) * 86_400_000).toISOString().slice(0, 10),
  );
}

/** What each day holds, in the order in which it comes. */
export function byDay<Item>(items: readonly Item[], dayOfItem: (item: Item) => string): Map<string, Item[]> {
  const days = new Map<string, Item[]>();
  for (const item of items) {
    const day = dayOfItem(item);
    days.set(day, [...(days.get(day) ?? []), item]);
  }
  return days;
}
