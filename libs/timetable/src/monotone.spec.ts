import { expect, it } from '@jest/globals';

import { smallProblem } from './small-problem.js';
import { solve } from './solve.js';
import type { TimetableProblem } from './problem.js';
import type { TimetableResult } from './result.js';

const seeds = Array.from({ length: 5 }, (_, at) => at + 1);

/** More wishes than fit; the result is a proven optimum. */
function wishes(seed: number): TimetableProblem {
  const problem = smallProblem(seed, { people: 10, slots: 4, tables: 2, meetings: 14 });
  return { ...problem, walks: [], meetings: problem.meetings.map((one) => ({ ...one, after: undefined })) };
}

async function served(problem: TimetableProblem): Promise<TimetableResult> {
  const result = await solve(problem, { seconds: 60, steps: 40_000, seed: 1 });
  // The bound is a proof whether or not it is met.
  expect(result.counts!.weight).toBeLessThanOrEqual(result.bounds.weight);
  expect(result.counts!.mustsHeld).toBeLessThanOrEqual(result.bounds.mustsHeld);
  return result;
}

const order = ({ counts }: TimetableResult): [number, number] => [counts!.mustsHeld, counts!.weight];
const isLess = ([a, b]: [number, number], [c, d]: [number, number]): boolean => a < c || (a === c && b < d);

it.each(seeds)('another slot, table or wish never makes less possible (%i)', async (seed) => {
  const problem = wishes(seed);
  const before = await served(problem);
  const last = problem.slots.at(-1)!;
  const later = { ...last, id: 'later', startMinute: last.endMinute + 10, endMinute: last.endMinute + 30 };
  const more: Partial<TimetableProblem>[] = [
    { tables: [...problem.tables, { id: 'more', room: 'A' }] },
    { slots: [...problem.slots, later] },
    { meetings: [...problem.meetings, { id: 'more', people: ['p0', 'p9'] }] },
  ];
  for (const change of more) {
    const after = await served({ ...problem, ...change });
    expect(isLess(order(after), order(before))).toBe(false);
    expect(isLess([after.bounds.mustsHeld, after.bounds.weight], order(before))).toBe(false);
  }
});

it.each(seeds)('a wish less costs no more than that wish (%i)', async (seed) => {
  const problem = wishes(seed);
  const before = await served(problem);
  const gone = problem.meetings.at(-1)!;
  const after = await served({ ...problem, meetings: problem.meetings.slice(0, -1) });
  const [musts, weight] = order(before);
  expect(isLess(order(after), [musts - (gone.isMust ? 1 : 0), weight - gone.weight!])).toBe(false);
});

it.each(seeds)('fairness costs what its bounds say (%i)', async (seed) => {
  const plain = {
    ...wishes(seed),
    meetings: wishes(seed).meetings.map((one) => ({ ...one, isMust: false })),
  };
  const fairly = { ...plain, rules: { isNobodyLeftOut: true } };
  const [free, fair] = [await served(plain), await served(fairly)];
  expect(fair.counts!.peopleServed).toBeGreaterThanOrEqual(free.counts!.peopleServed);
  expect(fair.counts!.peopleServed).toBeLessThanOrEqual(fair.bounds.peopleServed);
  expect(fair.counts!.weight).toBeLessThanOrEqual(free.counts!.weight);
  expect(fair.weightBoundWithoutFairness).toBeGreaterThanOrEqual(free.counts!.weight);
  expect(fair.bounds.weight).toBeLessThanOrEqual(fair.weightBoundWithoutFairness!);
});
