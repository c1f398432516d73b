import type { Attendance } from '../../api/reports.js';

const MINUTE = 60_000;
const widths = [1, 5, 15, 60, 1440];
const MOST_BARS = 240;

/** Minutes without arrivals filled in; over a long time several minutes share one bar. */
export function arrivalBuckets(arrivals: Attendance['arrivals']): {
  minutes: number;
  buckets: { from: string; persons: number }[];
} {
  const first = arrivals[0];
  const last = arrivals.at(-1);
  if (!first || !last) return { minutes: 1, buckets: [] };
  const span = (Date.parse(last.minute) - Date.parse(first.minute)) / MINUTE + 1;
  const minutes = widths.find((width) => span / width <= MOST_BARS) ?? 1440;
  const step = minutes * MINUTE;
  const begin = Math.floor(Date.parse(first.minute) / step) * step;
  const count = Math.floor((Date.parse(last.minute) - begin) / step) + 1;
  const persons = Array.from({ length: count }, () => 0);
  for (const arrival of arrivals) {
    const at = Math.floor((Date.parse(arrival.minute) - begin) / step);
    persons[at] = (persons[at] ?? 0) + arrival.persons;
  }
  return {
    minutes,
    buckets: persons.map((each, at) => ({ from: new Date(begin + at * step).toISOString(), persons: each })),
  };
}
