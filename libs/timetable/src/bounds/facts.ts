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
  /** Whether every timetable that obeys all this is concerned. */
  isExact: boolean;
}

/** All timetables that hold these meetings and no others. */
export function holding(isHeld: Uint8Array | boolean[]): Known {
  return { held: Int8Array.from(isHeld, Number), facts: [], isExact: true };
}
