import type { Event, Fact, Known } from './facts.js';
import type { LinearBound } from './linear-bound.js';
import type { Relaxation } from './relaxations.js';
import type { Compiled } from '../model/compile.js';

/**
 * What the prices of a relaxation tell about all timetables that reach its bound.
 * @param reached rows that are full besides, as the bounds before are reached.
 * @param served meetings of each further column: "one of them is held".
 */
export function factsOf(
  c: Compiled,
  { meetingOf, slotOf, rows }: Relaxation,
  { full, fixed }: LinearBound,
  reached: number[],
  served: number[][] = [],
): Known {
  const events: Event[] = meetingOf.map((m, column) => ({ meetings: [m], slot: slotOf[column]! }));
  for (const meetings of served) events.push({ meetings, slot: -1 });
  const held = new Int8Array(c.meetings).fill(-1);
  const facts: Fact[] = [];
  fixed.forEach((sign, column) => {
    if (sign === 0) return;
    const event = events[column]!;
    if (sign > 0 && column < meetingOf.length) held[meetingOf[column]!] = 1;
    else if (sign < 0 && column < meetingOf.length && event.slot < 0) held[meetingOf[column]!] = 0;
    if (event.slot >= 0 || column >= meetingOf.length)
      facts.push({ events: [event], count: sign > 0 ? 1 : 0 });
  });
  for (const at of new Set([...reached, ...full])) {
    const { columns, factors, limit } = rows[at]!;
    const added = columns.filter((_, i) => factors[i]! > 0).map((column) => events[column]!);
    const subtracted = columns.filter((_, i) => factors[i]! < 0).map((column) => events[column]!);
    facts.push({ events: added, without: subtracted, count: limit });
  }
  const isPossible = (m: number): boolean => c.domain.subarray(m * c.slots, (m + 1) * c.slots).includes(1);
  for (let m = 0; m < c.meetings; m++) if (!isPossible(m)) held[m] = 0;
  return { held, facts };
}
