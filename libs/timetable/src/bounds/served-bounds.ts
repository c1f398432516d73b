import { linearBound, type LinearProblem } from './linear-bound.js';
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
 * Bounds of what can be served, from the relaxation that knows only how many slots each person has and how many tables
 * there are in all (b-matching).
 */
export async function servedBounds(c: Compiled): Promise<ServedBounds> {
  const columns: number[] = [];
  for (let m = 0; m < c.meetings; m++)
    if (c.domain.subarray(m * c.slots, (m + 1) * c.slots).includes(1)) columns.push(m);
  const columnOf = new Map(columns.map((m, at) => [m, at]));
  const rows: LinearProblem['rows'] = [];
  const isOpen = Array.from({ length: c.slots }, (_, s) => {
    let tables = 0;
    for (let q = 0; q < c.places; q++) tables += c.capacity[s * c.places + q]!;
    return tables;
  });
  c.meetingsOf.forEach((all, p) => {
    const own = [...all].flatMap((m) => columnOf.get(m) ?? []);
    let free = 0;
    for (let s = 0; s < c.slots; s++) if (c.may[p * c.slots + s] && isOpen[s]! > 0) free++;
    if (own.length > free) rows.push(sum(own, free));
  });
  const places = isOpen.reduce((total, tables) => total + tables, 0);
  if (columns.length > places) rows.push(sum([...columns.keys()], places));

  const musts = [...columns.keys()].filter((column) => c.isMust[columns[column]!]);
  const mustsHeld = musts.length && (await linearBound({ gain: columns.map((m) => c.isMust[m]!), rows }));
  // In the order of judgement: what follows is bounded among those that hold as many must-meets.
  if (musts.length > 0) rows.push(sum(musts, -mustsHeld, -1));
  const gain = columns.map((m) => c.weight[m]!);
  const weightWithoutFairness = await linearBound({ gain, rows });

  const meeting = [...c.meetingsOf.keys()].filter((p) => c.meetingsOf[p]!.some((m) => columnOf.has(m)));
  if (!c.isNobodyLeftOut)
    return { mustsHeld, peopleServed: meeting.length, weight: weightWithoutFairness, weightWithoutFairness };
  const served = meeting.map((p, at) => {
    const own = [...c.meetingsOf[p]!].flatMap((m) => columnOf.get(m) ?? []);
    const column = columns.length + at;
    rows.push({ columns: [column, ...own], factors: [1, ...own.map(() => -1)], limit: 0 });
    return column;
  });
  const nothing = columns.map(() => 0);
  const peopleServed = await linearBound({ gain: [...nothing, ...served.map(() => 1)], rows });
  rows.push(sum(served, -peopleServed, -1));
  const weight = await linearBound({ gain: [...gain, ...served.map(() => 0)], rows });
  return { mustsHeld, peopleServed, weight, weightWithoutFairness };
}

function sum(columns: number[], limit: number, factor = 1): LinearProblem['rows'][number] {
  return { columns, factors: columns.map(() => factor), limit };
}
