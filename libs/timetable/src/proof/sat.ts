import { Cadical, createModule, type CadicalModule } from 'cadical-wasm';

import type { Budget } from '../budget.js';
import type { Cnf } from './cnf.js';

export type Verdict = 'satisfiable' | 'unsatisfiable' | 'unknown';

/** A SAT solver that learns as it goes and stops when the budget is spent. Conflicts are its steps. */
export class Sat {
  private fed = 0;

  private constructor(
    private readonly solver: Cadical,
    private readonly cnf: Cnf,
    private readonly budget: Budget,
  ) {}

  /** In a module of its own: its memory goes when the solver goes. */
  static async open(cnf: Cnf, budget: Budget, seed: number): Promise<Sat> {
    return Sat.openIn(await createModule(), cnf, budget, seed);
  }

  /** For many small solvers, one after the other: making a module takes longer than they do. */
  static openIn(module: CadicalModule, cnf: Cnf, budget: Budget, seed: number): Sat {
    const solver = new Cadical(module, { quiet: true, seed: seed % 2_000_000_000 });
    let polls = 0;
    solver.setTerminate(() => ++polls % 16 === 0 && budget.isSpent());
    return new Sat(solver, cnf, budget);
  }

  /** @param conflicts gives up after so many. Clauses that were added to the CNF meanwhile are taken in first. */
  solve(assumptions: number[], conflicts: number): Verdict {
    const { clauses } = this.cnf;
    for (; this.fed < clauses.length; this.fed++) this.solver.addClause(clauses[this.fed]!);
    const allowed = Math.min(conflicts, this.budget.stepsLeft());
    if (allowed <= 0 || this.budget.isSpent()) return 'unknown';
    const verdict = this.solver.solve({ assumptions, conflicts: allowed });
    // How many it needed is not told; a call that gave up needed all.
    this.budget.spend(verdict === 'unknown' ? allowed : 1);
    return verdict;
  }

  isTrue(literal: number): boolean {
    return this.solver.value(literal);
  }

  /** Those of the last call's assumptions that cannot all hold. */
  core(): number[] {
    return this.solver.failedAssumptions();
  }

  /** What to try first for these variables. */
  prefer(literals: number[]): void {
    for (const literal of literals) this.solver.phase(literal);
  }

  close(): void {
    this.solver.dispose();
  }
}
