import { coreGuided } from './core-guided.js';
import { encode, slotsOf, type Encoded, type EncodeOptions } from './encode.js';
import { Neighbourhoods, type NeighbourhoodTask } from './neighbourhoods.js';
import { Sat } from './sat.js';
import { atMost } from './totalizer.js';
import type { Compiled } from '../model/compile.js';

export interface GapProof {
  isInfeasible: boolean;
  bound: number;
}

export interface GapTask extends NeighbourhoodTask {
  /** Time for the search between two turns of the proof: each makes the other's work shorter. */
  search(): void;
  onBound(bound: number): void;
}

const patience = 12_000;

/**
 * Fewest gaps for these meetings: cores first, which settle most problems within seconds; then "is there one with no
 * more than the bound?" asked of solvers that need not assume anything, in turns, until the answer moves the bound or
 * meets it.
 */
export async function proveGaps(task: GapTask): Promise<GapProof> {
  const { c, known, budget, seed } = task;
  let bound = 0;
  const raise = (to: number): boolean => {
    bound = Math.max(bound, to);
    task.onBound(bound);
    return bound >= task.best();
  };
  const encoded = encode(c, { known, count: 'shorter' });
  const sat = await Sat.open(encoded.cnf, budget, seed);
  const found = (): boolean => {
    task.onSlots(slotsOf(c, encoded, sat));
    return bound >= task.best();
  };
  const neighbourhoods = new Neighbourhoods(task);
  let calm = patience / 4;
  const byCores = await coreGuided(encoded.cnf, sat, encoded.gapEnds.flat(), calm, {
    onBound: raise,
    onModel: found,
    onStuck: async () => {
      await neighbourhoods.improve(2 * calm, bound);
      calm = Math.ceil(calm * 1.5);
      return calm > patience || bound >= task.best() ? 0 : calm;
    },
  });
  sat.close();
  if (byCores.outcome === 'infeasible') return { isInfeasible: true, bound };
  while (bound < task.best() && !budget.isSpent() && byCores.outcome === 'unknown') {
    const verdict = await decide(task, neighbourhoods, bound);
    if (verdict === 'infeasible') return { isInfeasible: true, bound };
    if (verdict === 'satisfiable') break;
    if (verdict === 'unsatisfiable') raise(bound + 1);
  }
  return { isInfeasible: false, bound };
}

// A hint replaces the phases that the solver has learned itself: good where the timetable is nearly right, else bad.
const askers: { count: EncodeOptions['count']; turns: number; isHinted: boolean }[] = [
  { count: 'shorter', turns: 3, isHinted: false },
  { count: 'presence', turns: 1, isHinted: false },
  { count: 'shorter', turns: 1, isHinted: true },
];

/** Whether these meetings can be held with at most `limit` gaps. */
async function decide(
  task: GapTask,
  neighbourhoods: Neighbourhoods,
  limit: number,
): Promise<'satisfiable' | 'unsatisfiable' | 'unknown' | 'infeasible'> {
  const { c, known, budget, seed } = task;
  const open: { sat: Sat; encoded: Encoded }[] = [];
  try {
    for (let round = 0; !budget.isSpent(); round++) {
      for (const [at, { count, turns, isHinted }] of askers.entries()) {
        if (!open[at]) {
          const encoded = encode(c, { known, count });
          atMost(encoded.cnf, encoded.gapEnds.flat(), limit);
          open[at] = { encoded, sat: await Sat.open(encoded.cnf, budget, seed + at) };
        }
        const { sat, encoded } = open[at];
        task.search();
        await neighbourhoods.improve(patience * 1.5 ** round, limit);
        if (task.best() <= limit) return 'satisfiable';
        if (isHinted) hint(sat, encoded, c, task.hint());
        const verdict = sat.solve([], Math.ceil(turns * patience * 1.5 ** round));
        if (verdict === 'satisfiable') task.onSlots(slotsOf(c, encoded, sat));
        if (verdict !== 'unknown') return verdict;
      }
    }
    return 'unknown';
  } finally {
    for (const one of open) one?.sat.close();
  }
}

function hint(sat: Sat, { at }: Encoded, c: Compiled, slotOf: Int32Array): void {
  const preferred: number[] = [];
  at.forEach((literal, index) => {
    if (literal) preferred.push(slotOf[Math.floor(index / c.slots)] === index % c.slots ? literal : -literal);
  });
  sat.prefer(preferred);
}
