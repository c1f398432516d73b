import type { Compiled } from '../model/compile.js';

/**
 * People of whom each meeting has exactly one, as few as there are (enterprises or researchers): counting them takes
 * fewer clauses than counting meetings.
 * @returns nothing where people do not fall into two sides.
 */
export function sideOf(c: Compiled): number[] | undefined {
  if (c.who.some((who) => who.length !== 2)) return undefined;
  const color = new Int8Array(c.people).fill(-1);
  const side: number[] = [];
  for (let start = 0; start < c.people; start++) {
    if (color[start]! >= 0 || c.meetingsOf[start]!.length === 0) continue;
    color[start] = 0;
    const reached = [start];
    for (let at = 0; at < reached.length; at++) {
      const p = reached[at]!;
      for (const m of c.meetingsOf[p]!) {
        const [a, b] = c.who[m]!;
        const other = a === p ? b! : a!;
        if (color[other] === color[p]) return undefined;
        if (color[other]! >= 0) continue;
        color[other] = 1 - color[p]!;
        reached.push(other);
      }
    }
    const ones = reached.filter((p) => color[p] === 1);
    const zeros = reached.filter((p) => color[p] === 0);
    side.push(...(ones.length < zeros.length ? ones : zeros));
  }
  return side;
}
