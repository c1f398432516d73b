import { expect, it } from '@jest/globals';

import { checkTimetable } from './check/check-timetable.js';
import { smallProblem } from './small-problem.js';
import { solve } from './solve.js';
import type { Placement, TimetableProblem } from './problem.js';
import type { Counts } from './result.js';

const enough = { seconds: 60, steps: 60_000, seed: 7 };
const seeds = Array.from({ length: 25 }, (_, at) => at + 1);
const order = (counts: Counts): number[] => [counts.mustsHeld, counts.weight, -counts.gaps];
const isLess = (a: number[], b: number[]): boolean => {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at >= 0 && a[at]! < b[at]!;
};

/** Every timetable there is, one meeting after the other. */
function bestOfAll(problem: TimetableProblem): number[] | undefined {
  let best: number[] | undefined;
  const tryFrom = (m: number, placed: Placement[]): void => {
    const meeting = problem.meetings[m];
    if (!meeting) {
      const { faults, counts } = checkTimetable(problem, placed);
      if (faults.length === 0 && (!best || isLess(best, order(counts)))) best = order(counts);
      return;
    }
    if (!problem.rules?.isEveryMeetingHeld) tryFrom(m + 1, placed);
    for (const { id: slot } of problem.slots)
      for (const { id: table } of problem.tables) {
        const next = [...placed, { meeting: meeting.id, slot, table }];
        const { faults } = checkTimetable({ ...problem, rules: {} }, next);
        if (faults.length === 0) tryFrom(m + 1, next);
      }
  };
  tryFrom(0, []);
  return best;
}

it.each(seeds)(
  'finds what trying everything finds, and claims no bound that is beaten (%i)',
  async (seed) => {
    const problem = smallProblem(seed, { people: 4, slots: 4, tables: 2, meetings: 4 });
    const { counts, bounds } = await solve(problem, enough);
    const best = bestOfAll(problem)!;
    expect(order(counts!)).toEqual(best);
    expect(bounds.mustsHeld).toBeGreaterThanOrEqual(best[0]!);
    expect(bounds.weight).toBeGreaterThanOrEqual(best[1]!);
    expect(bounds.gaps).toBeLessThanOrEqual(-best[2]!);
  },
);

it.each(seeds)('proves the fewest gaps, or that not all can be held (%i)', async (seed) => {
  const plain = smallProblem(seed, { people: 4, slots: 5, tables: 2, meetings: 4, isEveryMeetingHeld: true });
  const problem = { ...plain, walks: [] };
  const best = bestOfAll(problem);
  const { status, counts, bounds } = await solve(problem, { seconds: 60, seed });
  const fewest = best && Math.abs(best[2]!);
  expect([status, counts?.gaps, best && bounds.gaps]).toEqual([
    best ? 'optimal' : 'infeasible',
    fewest,
    fewest,
  ]);
});

it.each(seeds.slice(0, 8))(
  'another slot or table, or one wish less, never makes the proven optimum worse (%i)',
  async (seed) => {
    const size = { people: 12, slots: 6, tables: 3, meetings: 14, isEveryMeetingHeld: true };
    const problem = { ...smallProblem(seed, size), walks: [] };
    problem.people = problem.people.map(({ id }) => ({ id }));
    const gaps = async (changed: TimetableProblem): Promise<number> => {
      const { status, bounds } = await solve(changed, { seconds: 60, seed });
      expect(['optimal', 'infeasible']).toContain(status);
      return status === 'optimal' ? bounds.gaps : Infinity;
    };
    const before = await gaps(problem);
    const table = { id: 'more', room: 'A' };
    expect(await gaps({ ...problem, tables: [...problem.tables, table] })).toBeLessThanOrEqual(before);
    const last = problem.slots.at(-1)!;
    const slot = { ...last, id: 'later', startMinute: last.endMinute + 10, endMinute: last.endMinute + 30 };
    expect(await gaps({ ...problem, slots: [...problem.slots, slot] })).toBeLessThanOrEqual(before);
    // with a wish less there may be more gaps, but what could be held still can
    const fewer = await gaps({ ...problem, meetings: problem.meetings.slice(0, -1) });
    expect(before === Infinity || fewer < Infinity).toBe(true);
  },
);

it('gives the same timetable for the same seed and steps', async () => {
  const problem = smallProblem(3, { people: 30, slots: 8, tables: 6, meetings: 60 });
  const [one, two] = await Promise.all([solve(problem, enough), solve(problem, enough)]);
  expect(one.placements).toEqual(two.placements);
  expect(checkTimetable(problem, one.placements)).toEqual({ faults: [], counts: one.counts });
});

it.each([
  ['slots', { slots: [] }],
  ['tables', { tables: [] }],
])('without %s nobody meets, and each meeting says so', async (what, nothing) => {
  const bare = {
    ...smallProblem(1, { people: 4, slots: 4, tables: 2, meetings: 3 }),
    people: ['p0', 'p1', 'p2', 'p3'].map((id) => ({ id })),
  };
  const problem: TimetableProblem = {
    ...bare,
    tables: bare.tables.map(({ id, room }) => ({ id, room })),
    ...nothing,
  };
  const { status, placements, unserved } = await solve(problem, enough);
  expect([status, placements]).toEqual(['optimal', []]);
  expect(unserved.map(({ reasons }) => reasons[0]!.kind)).toEqual(Array(3).fill(`no-${what}`));
});

it('serves the lonely first when nobody is to be left out', async () => {
  const meeting = (id: string, people: string[], weight: number) => ({ id, people, weight });
  const problem: TimetableProblem = {
    slots: [{ id: 's', block: 'b', startMinute: 0, endMinute: 20 }],
    tables: [
      { id: 't', room: 'A' },
      { id: 'u', room: 'A' },
    ],
    people: ['a', 'b', 'c', 'd'].map((id) => ({ id })),
    meetings: [
      meeting('popular', ['a', 'b'], 9),
      meeting('one', ['a', 'c'], 2),
      meeting('two', ['b', 'd'], 2),
    ],
  };
  const plain = await solve(problem, enough);
  const fair = await solve({ ...problem, rules: { isNobodyLeftOut: true } }, enough);
  expect([plain.counts!.weight, plain.counts!.peopleServed]).toEqual([9, 2]);
  expect([fair.counts!.weight, fair.counts!.peopleServed, fair.weightBoundWithoutFairness]).toEqual([
    4, 4, 9,
  ]);
  expect([plain.status, fair.status]).toEqual(['optimal', 'optimal']);
});
