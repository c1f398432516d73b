import { totalizer } from './totalizer.js';
import type { Cnf } from './cnf.js';
import type { Sat } from './sat.js';

export interface CoreGuided {
  /** Proven: no model has fewer of the costs. */
  bound: number;
  outcome: 'optimal' | 'infeasible' | 'unknown';
}

/** Told about each bound and each model on the way; a `true` answer ends the search (bound and model have met). */
export interface Witness {
  onBound(bound: number): boolean;
  onModel(): boolean;
  /** A call gave up. The answer is the patience of the next; 0 ends the search. */
  onStuck(): Promise<number>;
}

interface Counter {
  out: number[];
  at: number;
}

/**
 * Fewest true costs by cores: assume that none is, and let each refutation raise the bound (OLL: B. Andres et al.,
 * ICLP 2012; A. Morgado et al., CP 2014), with disjoint cores first and each core's count pushed as far as it goes.
 * @param patience conflicts of the first calls before they give up.
 */
export async function coreGuided(
  cnf: Cnf,
  sat: Sat,
  costs: number[],
  patience: number,
  witness: Witness,
): Promise<CoreGuided> {
  const active = new Map<number, Counter | undefined>(costs.map((cost) => [-cost, undefined]));
  let bound = 0;
  let calm = patience;
  const ended = (outcome: CoreGuided['outcome']): CoreGuided => ({ bound, outcome });
  const raise = (): boolean => witness.onBound(++bound);

  const first = sat.solve([], 4 * patience);
  if (first !== 'satisfiable') return ended(first === 'unsatisfiable' ? 'infeasible' : 'unknown');
  if (witness.onModel()) return ended('optimal');
  for (;;) {
    let assumed = [...active.keys()];
    const cores: number[][] = [];
    for (;;) {
      const verdict = sat.solve(assumed, calm);
      if (verdict === 'unknown') {
        calm = await witness.onStuck();
        if (calm === 0) return ended('unknown');
        continue;
      }
      if (verdict === 'satisfiable') {
        if (witness.onModel()) return ended('optimal');
        break;
      }
      const core = shrunk(sat, sat.core(), witness);
      cores.push(core);
      assumed = assumed.filter((literal) => !core.includes(literal));
      if (raise()) return ended('optimal');
      if (core.length === 1) cnf.add(-core[0]!);
    }
    if (cores.length === 0) return ended('optimal');
    for (const core of cores) {
      for (const literal of core) {
        const counter = active.get(literal);
        active.delete(literal);
        const next = counter && counter.out[counter.at + 1];
        if (next) active.set(-next, { out: counter.out, at: counter.at + 1 });
      }
      if (core.length === 1) continue;
      const out = totalizer(
        cnf,
        core.map((literal) => -literal),
        core.length,
      );
      let at = 1;
      for (; at < out.length; at++) {
        const verdict = sat.solve([-out[at]!], 500);
        if (verdict === 'satisfiable' && witness.onModel()) return ended('optimal');
        if (verdict !== 'unsatisfiable') break;
        cnf.add(out[at]!);
        if (raise()) return ended('optimal');
      }
      if (at < out.length) active.set(-out[at]!, { out, at });
    }
  }
}

/** A smaller core says more: solve with the core alone, then without one literal after the other. */
function shrunk(sat: Sat, found: number[], witness: Witness): number[] {
  let core = found;
  for (let round = 0; round < 4 && core.length > 1; round++) {
    if (sat.solve(round % 2 ? core.toReversed() : core, 1000) !== 'unsatisfiable') break;
    const again = sat.core();
    if (again.length >= core.length && round > 0) break;
    if (again.length < core.length) core = again;
  }
  if (core.length > 60) return core;
  for (const literal of core.slice()) {
    if (core.length === 1 || !core.includes(literal)) continue;
    const verdict = sat.solve(
      core.filter((one) => one !== literal),
      200,
    );
    if (verdict === 'unsatisfiable') core = sat.core();
    else if (verdict === 'satisfiable') witness.onModel();
  }
  return core;
}
