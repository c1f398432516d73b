import { linearBound, type LinearProblem } from './linear-bound.js';
import { coarseRelaxation, fineRelaxation, type Relaxation } from './relaxations.js';
import type { Compiled } from '../model/compile.js';

export interface ServedBounds {
  mustsHeld: number;
  peopleServed: number;
  /** Of timetables that reach the bounds before. */
  weight: number;
  /** The same without "nobody left out". */
  weightWithoutFairness: number;
}

/**
 * Bounds of what can be served, each by a linear relaxation.
 * @param isFine with a variable per meeting and slot: tighter where free slots hardly overlap, and slower.
 */
export async function servedBounds(c: Compiled, isFine: boolean): Promise<ServedBounds> {
  const relaxation = isFine ? fineRelaxation(c) : coarseRelaxation(c);
  const { meetingOf, rows } = relaxation;
  const gainOf = (value: (m: number) => number): number[] => meetingOf.map(value);

  const musts = [...meetingOf.keys()].filter((column) => c.isMust[meetingOf[column]!]);
  const mustsHeld = musts.length && (await linearBound({ gain: gainOf((m) => c.isMust[m]!), rows }));
  // In the order of judgement: what follows is bounded among those that hold as many must-meets.
  if (musts.length > 0) rows.push(atLeast(musts, mustsHeld));
  const gain = gainOf((m) => c.weight[m]!);
  const weightWithoutFairness = await linearBound({ gain, rows });
  const served = servedColumns(c, relaxation);
  if (!c.isNobodyLeftOut)
    return { mustsHeld, peopleServed: served.length, weight: weightWithoutFairness, weightWithoutFairness };

  rows.push(...served);
  const people = [...served.keys()].map((at) => meetingOf.length + at);
  const nothing = gain.map(() => 0);
  const peopleServed = await linearBound({ gain: [...nothing, ...people.map(() => 1)], rows });
  rows.push(atLeast(people, peopleServed));
  const weight = await linearBound({ gain: [...gain, ...people.map(() => 0)], rows });
  return { mustsHeld, peopleServed, weight, weightWithoutFairness };
}

function atLeast(columns: number[], limit: number): LinearProblem['rows'][number] {
  return { columns, factors: columns.map(() => -1), limit: -limit };
}

/** A further column for each person who could be served, no larger than the sum of their meetings. */
function servedColumns(c: Compiled, { meetingOf }: Relaxation): LinearProblem['rows'] {
  const own = c.meetingsOf.map((): number[] => []);
  meetingOf.forEach((m, column) => c.who[m]!.forEach((p) => own[p]!.push(column)));
  return own
    .filter((columns) => columns.length > 0)
    .map((columns, at) => ({
      columns: [meetingOf.length + at, ...columns],
      factors: [1, ...columns.map(() => -1)],
      limit: 0,
    }));
}
