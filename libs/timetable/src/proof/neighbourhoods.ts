import { createModule, type CadicalModule } from 'cadical-wasm';

import { encode, slotsOf } from './encode.js';
import { aroundPeople, aroundSlots } from './freed.js';
import { Sat } from './sat.js';
import { atMost } from './totalizer.js';
import { chanceOf } from '../search/chance.js';
import type { Budget } from '../budget.js';
import type { Known } from '../bounds/facts.js';
import type { Compiled } from '../model/compile.js';

export interface NeighbourhoodTask {
  c: Compiled;
  /** Of the timetables that are looked for. */
  known: Known;
  seed: number;
  budget: Budget;
  /** Gaps of the best timetable so far; Infinity for none. */
  best(): number;
  /** Its slots, −1 for none. */
  hint(): Int32Array;
  /** A timetable by its slots; whether it could be seated is seen by `best()`. */
  onSlots(slotOf: Int32Array): void;
}

/**
 * A better timetable by changing part of the best (large neighbourhood search, P. Shaw, CP 1998): most meetings stay
 * where they are, and a solver is asked for fewer gaps. What is freed grows while that is refuted, and shrinks when it
 * takes too long.
 */
export class Neighbourhoods {
  private readonly chance;
  private module: CadicalModule | undefined;
  private readonly sizes = { people: 60, slots: 80 };
  private tried = 0;
  private effort = 1000;

  constructor(private readonly task: NeighbourhoodTask) {
    this.chance = chanceOf(task.seed);
  }

  /**
   * @param work about as many conflicts.
   * @param enough gaps that need not become fewer.
   */
  async improve(work: number, enough: number): Promise<void> {
    const { task } = this;
    if (task.best() === Infinity) return;
    this.module ??= await createModule();
    for (let done = 0; done < work && task.best() > enough && !task.budget.isSpent();)
      done += this.attempt(this.module, this.tried++ % 2 ? 'people' : 'slots');
    // Conflicts after which one is too large: where nothing is found for long, larger ones deserve more.
    this.effort = Math.ceil(this.effort * 1.3);
  }

  private attempt(module: CadicalModule, kind: 'people' | 'slots'): number {
    const { c, known, budget, hint, onSlots, best } = this.task;
    const around = kind === 'people' ? aroundPeople : aroundSlots;
    const { choices, held } = around(c, known, hint(), this.sizes[kind], this.chance);
    const encoded = encode(c, { known: { ...known, held }, count: 'shorter', choices });
    atMost(encoded.cnf, encoded.gapEnds.flat(), best() - 1);
    const sat = Sat.openIn(module, encoded.cnf, budget, this.chance.below(1_000_000));
    const verdict = sat.solve([], this.effort);
    if (verdict === 'satisfiable') onSlots(slotsOf(c, encoded, sat));
    else this.sizes[kind] = Math.max(10, this.sizes[kind] * (verdict === 'unknown' ? 0.8 : 1.1));
    sat.close();
    return verdict === 'unknown' ? this.effort : Math.ceil(this.effort / 8);
  }
}
