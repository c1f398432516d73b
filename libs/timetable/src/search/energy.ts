import type { Compiled } from '../model/compile.js';
import type { State } from './state.js';

/**
 * What the search minimises, in units of one gap. A meeting's loss always weighs more than what it could save in gaps
 * (one for each of its people), so that a lull of the search keeps to the order of judgement without freezing it.
 */
export function energyOf(c: Compiled): (state: State) => number {
  const unit = 3;
  const most = c.weight.reduce((max, weight) => Math.max(max, weight), 1);
  const served = c.isNobodyLeftOut ? unit * Math.min(20, 4 * most) : 0;
  const must = unit * 4 * most + served;
  const lock = 4 * must;
  return (s) =>
    s.gaps +
    4 * s.unfair -
    unit * s.weight -
    served * s.peopleServed -
    must * s.mustsHeld -
    lock * s.locksHeld -
    0.05 * s.kept;
}

/** The counts in their order of judgement, each the larger the better. */
export function judged(s: State): number[] {
  const people = s.c.isNobodyLeftOut ? s.peopleServed : 0;
  return [s.locksHeld, s.mustsHeld, people, s.weight, -s.unfair, -s.gaps, s.kept];
}

export function isBetter(a: number[], b: number[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! > b[i]!;
  return false;
}
