import { Cnf } from './cnf.js';
import { encodeFacts } from './encode-facts.js';
import { encodeFairness } from './encode-fairness.js';
import { owners } from './owners.js';
import { atMost, exactly } from './totalizer.js';
import { windows } from './windows.js';
import type { Sat } from './sat.js';
import type { Known } from '../bounds/facts.js';
import type { Compiled } from '../model/compile.js';

export interface Encoded {
  cnf: Cnf;
  /** meetings × slots: the variable "this meeting in this slot", 0 where that cannot be. */
  at: Int32Array;
  /** Of each person, a literal per slot that is true exactly when a gap ends there. */
  gapEnds: number[][];
}

export interface EncodeOptions {
  /** Of the timetables that are looked for. */
  known: Known;
  /** Which way the implied count "busy in as many slots as meetings" is written: each is quicker on some problems. */
  count: 'shorter' | 'presence';
  /** meetings × slots: 1 where a meeting may be; left out: wherever the problem allows. */
  choices?: Uint8Array;
}

/**
 * "A timetable with these meetings" as clauses. Tables are counted per slot over all places, and walking is left out: every
 * timetable satisfies the clauses, so what they exclude is impossible.
 */
export function encode(c: Compiled, { known, count, choices = c.domain }: EncodeOptions): Encoded {
  const cnf = new Cnf();
  const S = c.slots;
  const { held } = known;
  const domain = windows(c, held, choices);
  const at = new Int32Array(c.meetings * S);
  for (let m = 0; m < c.meetings; m++) {
    if (held[m] === 0) continue;
    const own: number[] = [];
    for (let s = 0; s < S; s++) if (domain[m * S + s]) own.push((at[m * S + s] = cnf.variable()));
    if (held[m] === 1) cnf.add(...own);
    cnf.atMostOne(own);
  }
  const busyOf: Int32Array[] = [];
  const gapEnds = c.meetingsOf.map((all, p) => {
    const own = [...all].filter((m) => held[m] !== 0);
    const isEachHeld = own.every((m) => held[m] === 1);
    const busy = (busyOf[p] = new Int32Array(S));
    for (let s = 0; s < S; s++) {
      const here = own.map((m) => at[m * S + s]!).filter((literal) => literal !== 0);
      if (here.length === 0) continue;
      cnf.atMostOne(here);
      busy[s] = cnf.either(here);
    }
    const slots = [...busy].filter((literal) => literal !== 0);
    if (isEachHeld && (own.length > 1 || slots.length < own.length))
      exactly(cnf, slots, own.length, count === 'shorter' && slots.length - own.length < own.length);
    return own.length > 1 ? endsOfGaps(cnf, c, p, busy) : [];
  });
  const groups = owners(c, held);
  const perSlot = Array.from({ length: S }, (_, s) =>
    groups.flatMap(({ person, meetings }) => {
      const here = meetings.map((m) => at[m * S + s]!).filter((literal) => literal !== 0);
      if (here.length === 0) return [];
      const isAll = meetings.length === c.meetingsOf[person]!.filter((m) => held[m] !== 0).length;
      return [isAll ? busyOf[person]![s]! : cnf.either(here)];
    }),
  );
  encodeTables(cnf, c, perSlot, held);
  encodeOrder(cnf, c, at, held);
  encodeFacts(cnf, c, at, known.facts);
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

/** @param perSlot literals of which as many are true as meetings are held in the slot. */
function encodeTables(cnf: Cnf, c: Compiled, perSlot: number[][], held: Int8Array): void {
  const capacity = Array.from({ length: c.slots }, (_, s) =>
    c.capacity.subarray(s * c.places, (s + 1) * c.places).reduce((sum, tables) => sum + tables, 0),
  );
  const all = capacity.reduce((sum, tables) => sum + tables, 0);
  const certain = held.reduce((sum, one) => sum + (one === 1 ? 1 : 0), 0);
  perSlot.forEach((here, s) => {
    atMost(cnf, here, capacity[s]!);
    // What the other slots cannot take must be here: implied, and of help where tables are scarce.
    const least = certain - (all - capacity[s]!);
    if (least > 0)
      atMost(
        cnf,
        here.map((literal) => -literal),
        here.length - least,
      );
  });
}

function encodeOrder(cnf: Cnf, c: Compiled, at: Int32Array, held: Int8Array): void {
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
      if (held[m] === 0 || held[k] === 0) continue;
      const before = heldBy(k);
      const ever = before.at(-1)!;
      if (held[k] !== 1 && !ever) continue;
      heldBy(m).forEach((own, s) => {
        if (!own) return;
        const inTime = s > 0 && before[s - 1] ? [before[s - 1]!] : [];
        cnf.add(-own, ...inTime, ...(held[k] === 1 ? [] : [-ever]));
      });
    }
  }
}

/** The slots of the model that was found, −1 for none. */
export function slotsOf(c: Compiled, { at }: Encoded, sat: Sat): Int32Array {
  const slotOf = new Int32Array(c.meetings).fill(-1);
  at.forEach((literal, index) => {
    if (literal && sat.isTrue(literal)) slotOf[Math.floor(index / c.slots)] = index % c.slots;
  });
  return slotOf;
}
