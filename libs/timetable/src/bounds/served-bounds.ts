import { factsOf } from './facts-of.js';
import { linearBound, type LinearProblem } from './linear-bound.js';
import { coarseRelaxation, fineRelaxation, type Relaxation } from './relaxations.js';
import type { Known } from './facts.js';
import type { Compiled } from '../model/compile.js';

export interface ServedBounds {
  mustsHeld: number;
  peopleServed: number;
  /** Of timetables that reach the bounds before. */
  weight: number;
  /** The same without "nobody left out". */
  weightWithoutFairness: number;
  /** Of all timetables that reach these bounds. */
  known: Known;
}

/**
 * Bounds of what can be served, each by a linear relaxation.
 * @param isFine with a variable per meeting and slot: tighter where free slots hardly overlap, and slower.
 */
export async function servedBounds(c: Compiled, isFine: boolean): Promise<ServedBounds> {
  const relaxation = isFine ? fineRelaxation(c) : coarseRelaxation(c);
  const { meetingOf, rows } = relaxation;
  const gainOf = (value: (m: number) => number): number[] => meetingOf.map(value);
  const reached: number[] = [];

  const musts = [...meetingOf.keys()].filter((column) => c.isMust[meetingOf[column]!]);
  const { bound: mustsHeld } = await linearBound({ gain: gainOf((m) => c.isMust[m]!), rows });
  // In the order of judgement: what follows is bounded among those that hold as many must-meets.
  if (musts.length > 0) reached.push(rows.push(atLeast(musts, mustsHeld)) - 1);
  const gain = gainOf((m) => c.weight[m]!);
  const plain = await linearBound({ gain, rows });
  const { own, limits } = servedColumns(c, relaxation);
  if (!c.isNobodyLeftOut)
    return {
      mustsHeld,
      peopleServed: limits.length,
      weight: plain.bound,
      weightWithoutFairness: plain.bound,
      known: factsOf(c, relaxation, plain, reached),
    };

  rows.push(...limits);
  const people = [...limits.keys()].map((at) => meetingOf.length + at);
  const nothing = gain.map(() => 0);
  const { bound: peopleServed } = await linearBound({ gain: [...nothing, ...people.map(() => 1)], rows });
  reached.push(rows.push(atLeast(people, peopleServed)) - 1);
  const fair = await linearBound({ gain: [...gain, ...people.map(() => 0)], rows });
  return {
    mustsHeld,
    peopleServed,
    weight: fair.bound,
    weightWithoutFairness: plain.bound,
    known: factsOf(c, relaxation, fair, reached, own),
  };
}

function atLeast(columns: number[], limit: number): LinearProblem['rows'][number] {
  return { columns, factors: columns.map(() => -1), limit: -limit };
}

/** A further column for each person who could be served, no larger than the sum of their meetings. */
function servedColumns(
  c: Compiled,
  { meetingOf }: Relaxation,
): { own: number[][]; limits: LinearProblem['rows'] } {
  const columnsOf = c.meetingsOf.map((): number[] => []);
  meetingOf.forEach((m, column) => c.who[m]!.forEach((p) => columnsOf[p]!.push(column)));
  const some = columnsOf.filter((columns) => columns.length > 0);
  return {
    own: some.map((columns) => [...new Set(columns.map((column) => meetingOf[column]!))]),
    limits: some.map((columns, at) => ({
      columns: [meetingOf.length + at, ...columns],
      factors: [1, ...columns.map(() => -1)],
      limit: 0,
    })),
  };
}
