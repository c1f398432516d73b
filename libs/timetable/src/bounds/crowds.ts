import type { Compiled } from '../model/compile.js';

/** Meetings of one person of which no more can be held than slots are left to them. */
export interface Crowd {
  meetings: number[];
  slots: number;
}

/** Sets of slots that are looked at for one person; with ten slots or less, all that matter. */
const most = 600;

/** P. Hall's condition: the meetings whose slots lie within a set of slots, for each such set of a person. */
export function crowdsOf(c: Compiled, p: number): Crowd[] {
  const own = [...c.meetingsOf[p]!]
    .map((m) => ({ m, slots: slotsOf(c, m) }))
    .filter(({ slots }) => slots > 0n);
  const all = own.reduce((sum, { slots }) => sum | slots, 0n);
  const sets = new Set([all]);
  for (const { slots } of own) {
    for (const other of sets) if (sets.size < most) sets.add(other | slots);
    if (sets.size < most) sets.add(slots);
  }
  const crowds: Crowd[] = [];
  for (const set of sets) {
    const meetings = own.filter(({ slots }) => (slots & ~set) === 0n).map(({ m }) => m);
    const count = size(set);
    if (meetings.length > count) crowds.push({ meetings, slots: count });
  }
  return crowds;
}

function slotsOf(c: Compiled, m: number): bigint {
  let set = 0n;
  for (let s = 0; s < c.slots; s++) if (c.domain[m * c.slots + s]) set |= 1n << BigInt(s);
  return set;
}

function size(set: bigint): number {
  let count = 0;
  for (let left = set; left > 0n; left &= left - 1n) count++;
  return count;
}
