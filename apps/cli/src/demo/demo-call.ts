import type { Call } from '#platform/call';
import { SetClock } from '#platform/clock';

/** The demo acting at that moment. */
export const callAt = (at: Date, language: Call['language'] = 'zh'): Call => ({
  actor: { kind: 'system', name: 'demo' },
  clock: new SetClock(at),
  language,
  reference: 'demo',
});

/** A moment on the clocks of Nanjing (UTC+8, no daylight saving): `nanjing('2024-01-12', '09:00')`. */
export const nanjing = (day: string, time: string): Date => new Date(`${day}T${time}:00+08:00`);

export const minutesAfter = (moment: Date, minutes: number): Date =>
  new Date(moment.getTime() + minutes * 60_000);

/** Works through the items, several at a time; results in the items' order. */
export async function several<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let at = next++; at < items.length; at = next++) results[at] = await work(items[at]!);
  };
  await Promise.all(Array.from({ length: 8 }, lane));
  return results;
}
