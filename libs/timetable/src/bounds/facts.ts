import type { Compiled } from '../model/compile.js';

/** "One of these meetings is held", in the slot or, for −1, in any. */
export interface Event {
  meetings: number[];
  slot: number;
}

/** Exactly `count` of the events happen, not counting (`without`) as many of others as happen. */
export interface Fact {
  events: Event[];
  without?: Event[];
  count: number;
}

/** What is known of all timetables that are concerned. */
export interface Known {
  /** Of each meeting: 1 held, 0 not held, −1 either. */
  held: Int8Array;
  facts: Fact[];
}

/** All timetables that hold these meetings and no others. */
export function holding(isHeld: Uint8Array | boolean[]): Known {
  return { held: Int8Array.from(isHeld, Number), facts: [] };
}

/** Locks come before all else: where a timetable keeps all that can be kept, only those that do so are concerned. */
export function withLocks(c: Compiled, known: Known, slotOf: Int32Array): Known {
  const locked = [...c.isLocked.keys()].filter(
    (m) => c.isLocked[m] && c.domain.subarray(m * c.slots, (m + 1) * c.slots).includes(1),
  );
  if (locked.some((m) => slotOf[m]! < 0)) return known;
  const held = known.held.slice();
  for (const m of locked) held[m] = 1;
  return { ...known, held };
}
