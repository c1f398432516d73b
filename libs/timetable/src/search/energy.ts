import type { Compiled } from '../model/compile.js';
import type { State } from './state.js';

/**
 * What the search minimises, in units of one gap. A meeting's loss always weighs more than what it could save in gaps
 * (one for each of its people), so that a lull of the search keeps to the order of judgement without freezing it.
 */
export function energyOf(c: Compiled): (state: State) => number {
  const most = heaviest(c);
  const served = c.isNobodyLeftOut ? unit * 4 * most : 0;
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

const unit = 3;

function heaviest(c: Compiled): number {
  return c.weight.reduce((max, weight) => Math.max(max, weight), 1);
}

/** At this temperature a meeting gives way to lighter ones now and then, so that two of them may come in its place. */
export function meltingPoint(c: Compiled): number {
  return unit * heaviest(c);
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
