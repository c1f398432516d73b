import { Cnf } from './cnf.js';
import { encodeFairness } from './encode-fairness.js';
import { atMost, exactly } from './totalizer.js';
import { windows } from './windows.js';
import type { Compiled } from '../model/compile.js';

export interface Encoded {
  cnf: Cnf;
  /** meetings × slots: the variable "this meeting in this slot", 0 where that cannot be. */
  at: Int32Array;
  /** Of each person, a literal per slot that is true exactly when a gap ends there. */
  gapEnds: number[][];
}

export interface EncodeOptions {
  /** Meetings that are all held; the others are left out. */
  isHeld: Uint8Array;
  /** Which way the implied count "busy in as many slots as meetings" is written: each is quicker on some problems. */
  count: 'shorter' | 'presence';
}

/**
 * "All these meetings are held" as clauses. Tables are counted per slot over all places, and walking is left out: every
 * timetable satisfies the clauses, so what they exclude is impossible.
 */
export function encode(c: Compiled, { isHeld, count }: EncodeOptions): Encoded {
  const cnf = new Cnf();
  const S = c.slots;
  const domain = windows(c, isHeld);
  const at = new Int32Array(c.meetings * S);
  for (let m = 0; m < c.meetings; m++) {
    if (!isHeld[m]) continue;
    const choices: number[] = [];
    for (let s = 0; s < S; s++) if (domain[m * S + s]) choices.push((at[m * S + s] = cnf.variable()));
    cnf.add(...choices);
    cnf.atMostOne(choices);
  }
  const gapEnds = c.meetingsOf.map((all, p) => {
    const own = [...all].filter((m) => isHeld[m]);
    const busy = new Int32Array(S);
    for (let s = 0; s < S; s++) {
      const here = own.map((m) => at[m * S + s]!).filter((literal) => literal !== 0);
      if (here.length === 0) continue;
      cnf.atMostOne(here);
      busy[s] = cnf.either(here);
    }
    const slots = [...busy].filter((literal) => literal !== 0);
    if (own.length > 1 || slots.length < own.length)
      exactly(cnf, slots, own.length, count === 'shorter' && slots.length - own.length < own.length);
    return own.length > 1 ? endsOfGaps(cnf, c, p, busy) : [];
  });
  encodeTables(cnf, c, at);
  encodeOrder(cnf, c, at, isHeld);
  if (c.maxGapDifference < Infinity) encodeFairness(cnf, gapEnds, c.maxGapDifference);
  return { cnf, at, gapEnds };
}

/** A gap ends in front of a meeting when somebody waited since their meeting before, in the same block. */
function endsOfGaps(cnf: Cnf, c: Compiled, p: number, busy: Int32Array): number[] {
  const ends: number[] = [];
  let met = 0; // had a meeting in this block, up to the slot before
  let waited = 0; // had one and has waited since
  for (let s = 0; s < c.slots; s++) {
    if (s > 0 && c.block[s] !== c.block[s - 1]) met = waited = 0;
    const here = busy[s]!;
    if (here && waited) {
      const end = cnf.variable();
      cnf.add(-here, -waited, end);
      cnf.add(-end, here);
      cnf.add(-end, waited);
      ends.push(end);
    }
    const doesWait = c.waits[p * c.slots + s] === 1;
    if (doesWait && met) {
      const now = cnf.variable();
      if (here) cnf.add(here, -met, now);
      else cnf.add(-met, now);
      if (here) cnf.add(-now, -here);
      cnf.add(-now, met);
      waited = now;
    }
    if (here) met = met ? cnf.either([met, here]) : here;
  }
  return ends;
}

function encodeTables(cnf: Cnf, c: Compiled, at: Int32Array): void {
  const capacity = Array.from({ length: c.slots }, (_, s) =>
    c.capacity.subarray(s * c.places, (s + 1) * c.places).reduce((sum, tables) => sum + tables, 0),
  );
  const all = capacity.reduce((sum, tables) => sum + tables, 0);
  let held = 0;
  for (let m = 0; m < c.meetings; m++) if (at.subarray(m * c.slots, (m + 1) * c.slots).some(Boolean)) held++;
  for (let s = 0; s < c.slots; s++) {
    const here: number[] = [];
    for (let m = 0; m < c.meetings; m++) if (at[m * c.slots + s]) here.push(at[m * c.slots + s]!);
    atMost(cnf, here, capacity[s]!);
    // What the other slots cannot take must be here: implied, and of help where tables are scarce.
    const least = held - (all - capacity[s]!);
    if (least > 0)
      atMost(
        cnf,
        here.map((literal) => -literal),
        here.length - least,
      );
  }
}

function encodeOrder(cnf: Cnf, c: Compiled, at: Int32Array, isHeld: Uint8Array): void {
  const known = new Map<number, number[]>();
  const heldBy = (m: number): number[] => {
    const found = known.get(m);
    if (found) return found;
    let last = 0;
    const upTo = Array.from({ length: c.slots }, (_, s) => {
      const here = at[m * c.slots + s]!;
      if (here) last = last ? cnf.either([last, here]) : here;
      return last;
    });
    known.set(m, upTo);
    return upTo;
  };
  for (let m = 0; m < c.meetings; m++) {
    for (const k of c.earlier[m]!) {
      if (!isHeld[m] || !isHeld[k]) continue;
      const before = heldBy(k);
      heldBy(m).forEach((own, s) => {
        if (own) cnf.add(-own, ...(s > 0 && before[s - 1] ? [before[s - 1]!] : []));
      });
    }
  }
}
