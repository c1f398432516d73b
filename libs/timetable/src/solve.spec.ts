import { describe, expect, it } from '@jest/globals';
import { checkTimetable } from './check/check-timetable.js';
import type { Placement, TimetableProblem } from './problem.js';
import { solve } from './solve.js';

/** Chance that a seed decides, from 0 to below 1 (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Size {
  slots: number;
  tables: number;
  people: number;
  meetings: number;
}

function randomProblem(seed: number, { slots, tables, people, meetings }: Size): TimetableProblem {
  const next = chance(seed);
  const below = (count: number): number => Math.floor(next() * count);
  const slotIds = Array.from({ length: slots }, (_, at) => `s${at}`);
  return {
    slots: slotIds.map((id, at) => ({
      id,
      startMinute: at * 20,
      endMinute: at * 20 + 15,
      block: at < slots / 2 ? 'morning' : 'afternoon',
    })),
    tables: Array.from({ length: tables }, (_, at) => ({ id: `t${at}`, room: 'hall' })),
    people: Array.from({ length: people }, (_, at) => ({
      id: `p${at}`,
      away: slotIds.filter(() => next() < 0.15),
      barred: slotIds.filter(() => next() < 0.1),
    })),
    meetings: Array.from({ length: meetings }, (_, at) => {
      const one = below(people);
      return {
        id: `m${at}`,
        people: [`p${one}`, `p${(one + 1 + below(people - 1)) % people}`],
        weight: 1 + below(9),
        isMust: next() < 0.2,
      };
    }),
  };
}

/** Every timetable there is, one table for another; for problems of a handful of meetings. */
function* allTimetables(problem: TimetableProblem): Generator<Placement[]> {
  const places = problem.slots.length + 1;
  for (let code = 0; code < places ** problem.meetings.length; code++) {
    const used = new Map<string, number>();
    const placements: Placement[] = [];
    let rest = code;
    for (const { id } of problem.meetings) {
      const slot = problem.slots[rest % places]?.id;
      rest = Math.floor(rest / places);
      if (slot === undefined) continue;
      const table = used.get(slot) ?? 0;
      used.set(slot, table + 1);
      placements.push({ meeting: id, slot, table: problem.tables[table]?.id ?? 'none' });
    }
    yield placements;
  }
}

type Judged = [musts: number, weight: number, minusGaps: number];

const isBetter = (a: Judged, b: Judged): boolean => {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && a[at]! > b[at]!;
};

function judge(problem: TimetableProblem, placements: Placement[]): Judged | null {
  const { faults, counts } = checkTimetable(problem, placements);
  return faults.length > 0 ? null : [counts.mustsHeld, counts.weight, -counts.gaps];
}

function bestOfAll(problem: TimetableProblem): Judged | null {
  let best: Judged | null = null;
  for (const placements of allTimetables(problem)) {
    const judged = judge(problem, placements);
    if (judged && (!best || isBetter(judged, best))) best = judged;
  }
  return best;
}

const small: Size = { slots: 4, tables: 2, people: 4, meetings: 5 };
const budget = { seconds: 20, steps: 400_000, seed: 1 };

describe('beside every timetable there is', () => {
  it.each(Array.from({ length: 25 }, (_, at) => at + 1))('what fits, problem %d', async (seed) => {
    const problem = randomProblem(seed, small);
    const best = bestOfAll(problem)!;
    const { placements, bounds } = await solve(problem, budget);
    expect(judge(problem, placements)).toEqual(best);
    // a bound is a proof: nothing that exists surpasses it
    expect(bounds.mustsHeld).toBeGreaterThanOrEqual(best[0]);
    expect(bounds.weight).toBeGreaterThanOrEqual(best[1]);
    expect(bounds.gaps).toBeLessThanOrEqual(-best[2]);
  });

  it.each(Array.from({ length: 25 }, (_, at) => at + 101))('all meetings held, problem %d', async (seed) => {
    const problem = { ...randomProblem(seed, small), rules: { isEveryMeetingHeld: true } };
    const best = bestOfAll(problem);
    const { status, placements } = await solve(problem, budget);
    expect(status).toBe(best ? 'optimal' : 'infeasible');
    expect(best && judge(problem, placements)).toEqual(best);
  });
});

describe('of a size nobody can enumerate', () => {
  const large: Size = { slots: 8, tables: 10, people: 40, meetings: 90 };

  it.each([1, 2, 3])('the checker finds no fault, seed %d', async (seed) => {
    const problem = randomProblem(seed, large);
    const { placements, counts, bounds } = await solve(problem, { ...budget, seed });
    const checked = checkTimetable(problem, placements);
    expect(checked.faults).toEqual([]);
    expect(counts).toEqual(checked.counts);
    expect(checked.counts.weight).toBeLessThanOrEqual(bounds.weight);
  });

  it('the same seed and steps make the same timetable', async () => {
    const problem = randomProblem(7, large);
    const wish = { ...budget, steps: 200_000 };
    const [one, other] = [await solve(problem, wish), await solve(problem, wish)];
    expect(one.placements).toEqual(other.placements);
  });

  it('one more table or slot never makes the bound of what is served smaller', async () => {
    const problem = randomProblem(9, { ...large, tables: 6 });
    const more = { ...problem, tables: [...problem.tables, { id: 'more', room: 'hall' }] };
    const [before, after] = [await solve(problem, budget), await solve(more, budget)];
    expect(after.bounds.weight).toBeGreaterThanOrEqual(before.bounds.weight);
  });
});

it('finds its own faults: a person in two meetings at once, a table taken twice', () => {
  const problem = randomProblem(3, small);
  const [one, other] = problem.meetings;
  problem.people.forEach((person) => Object.assign(person, { away: [], barred: [] }));
  Object.assign(other!, { people: one!.people });
  const placements = [one!, other!].map(({ id }) => ({ meeting: id, slot: 's0', table: 't0' }));
  expect(checkTimetable(problem, placements).faults).toHaveLength(3);
});
