import { holding, withLocks, type Known } from './bounds/facts.js';
import { servedBounds } from './bounds/served-bounds.js';
import { budgetOf, type Budget } from './budget.js';
import { checkTimetable } from './check/check-timetable.js';
import { explainUnserved } from './explain/explain-unserved.js';
import { compile, type Compiled } from './model/compile.js';
import { numbered, placesFor } from './model/seat.js';
import { Neighbourhoods, type NeighbourhoodTask } from './proof/neighbourhoods.js';
import { proveGaps } from './proof/prove-gaps.js';
import { isBetter } from './search/energy.js';
import { Search } from './search/search.js';
import type { TimetableProblem } from './problem.js';
import type { Bounds, Counts, Progress, SolveOptions, TimetableResult, TimetableStatus } from './result.js';

export interface Watch {
  onProgress?(progress: Progress): void;
  isStopped?(): boolean;
}

/**
 * Makes the best timetable that the time allows and proves how good it is. Blocks the thread it runs on: servers call
 * `startTimetable`.
 * @throws ProblemRefused as `compile` does.
 */
export async function solve(
  problem: TimetableProblem,
  options: SolveOptions,
  watch: Watch = {},
): Promise<TimetableResult> {
  const budget = budgetOf(options.seconds, options.steps ?? Infinity, watch.isStopped ?? (() => false));
  return new Run(compile(problem), options.seed ?? 1, budget, watch).solve();
}

/** Meetings × slots above which a proof would take more memory than there is. */
const provable = 30_000;
/** Columns above which the fine relaxation, and parts of a timetable as clauses, take longer than the search would like. */
const finest = 12_000;

class Run {
  private readonly search: Search;
  private readonly bounds: Bounds;
  private phase: Progress['phase'] = 'construct';
  private isInfeasible = false;
  private reportedAt = -Infinity;
  private weightWithoutFairness = Infinity;
  /** Of the timetables that reach the bounds of what is served. */
  private known: Known;

  constructor(
    private readonly c: Compiled,
    private readonly seed: number,
    private readonly budget: Budget,
    private readonly watch: Watch,
  ) {
    this.bounds = trivialBounds(c);
    this.known = { held: new Int8Array(c.meetings).fill(-1), facts: [] };
    this.search = new Search(c, seed);
  }

  async solve(): Promise<TimetableResult> {
    this.report();
    this.phase = 'search';
    if (this.c.isEveryMeetingHeld) await this.holdEverything();
    else await this.holdWhatFits();
    return this.result();
  }

  /** A published problem: proofs find most of the timetables too, so that the search is only a prelude. */
  private async holdEverything(): Promise<void> {
    this.look(Math.min(200_000, 400 * this.c.meetings));
    await this.prove(holding(new Uint8Array(this.c.meetings).fill(1)));
  }

  private async holdWhatFits(): Promise<void> {
    this.look(20_000);
    await this.bound(false);
    let isProofTried = false;
    let isFine = false;
    let patience = 0;
    while (!this.budget.isSpent() && !this.isOptimal()) {
      const before = this.search.best;
      this.look(100_000);
      patience = before === this.search.best ? patience + 1 : 0;
      // The fine one may be tighter, and says more about the timetables that reach it: proofs need that.
      if (patience >= 3 && !isFine && this.c.meetings * this.c.slots <= finest) {
        isFine = true;
        await this.bound(true);
      }
      if (patience < 4 || isProofTried) continue;
      if (this.isServedBest()) {
        isProofTried = true;
        await this.prove(withLocks(this.c, this.known, this.search.best.slotOf));
      } else if (patience % 8 === 0 && this.c.meetings * this.c.slots <= finest) await this.closeGaps();
    }
  }

  /** While more might be served, nothing is proven about gaps; what is held now can still have fewer. */
  private async closeGaps(): Promise<void> {
    const held = holding(Uint8Array.from(this.search.best.slotOf, (slot) => (slot >= 0 ? 1 : 0)));
    await new Neighbourhoods(this.gapTask(held)).improve(4000, this.bounds.gaps);
  }

  private gapTask(known: Known): NeighbourhoodTask {
    const { c, seed, budget } = this;
    return {
      c,
      known,
      seed: seed + budget.steps(),
      budget,
      best: () => (this.isValid() ? this.counts().gaps : Infinity),
      hint: () => this.search.best.slotOf,
      onSlots: (slotOf) => {
        const placeOf = placesFor(c, slotOf);
        if (!placeOf) return;
        this.search.adopt(slotOf, placeOf);
        this.report();
      },
    };
  }

  private async bound(isFine: boolean): Promise<void> {
    const { bounds } = this;
    const served = await servedBounds(this.c, isFine);
    this.weightWithoutFairness = Math.min(this.weightWithoutFairness, served.weightWithoutFairness);
    // What follows was bounded for those that reach what is judged before: the first that is smaller decides.
    const now = [served.mustsHeld, served.peopleServed, served.weight];
    if (!isBetter(now, [bounds.mustsHeld, bounds.peopleServed, bounds.weight])) {
      [bounds.mustsHeld, bounds.peopleServed, bounds.weight] = [
        served.mustsHeld,
        served.peopleServed,
        served.weight,
      ];
      this.known = served.known;
    }
    this.report();
  }

  private look(steps: number): void {
    let left = steps;
    while (left > 0 && !this.budget.isSpent() && !this.isOptimal()) {
      this.search.run(Math.min(left, 20_000), this.budget, () => this.isOptimal());
      left -= 20_000;
      this.report();
    }
  }

  private async prove(known: Known): Promise<void> {
    this.phase = 'prove';
    this.report();
    const { c } = this;
    if (c.meetings * c.slots > provable) return;
    const proof = await proveGaps({
      ...this.gapTask(known),
      search: () => this.look(60_000),
      onBound: (bound) => {
        this.bounds.gaps = Math.max(this.bounds.gaps, bound);
        this.report();
      },
    });
    this.isInfeasible = c.isEveryMeetingHeld && proof.isInfeasible;
    this.phase = 'search';
  }

  /** Of the best timetable: `adopt` and `run` leave the search's state on others, so count from the snapshot. */
  private counts(): Counts {
    const { c } = this;
    const { slotOf, judged } = this.search.best;
    const [, mustsHeld = 0, , weight = 0, , gaps = 0] = judged;
    const people = new Set<number>();
    let held = 0;
    slotOf.forEach((slot, m) => {
      if (slot < 0) return;
      held++;
      for (const p of c.who[m]!) people.add(p);
    });
    const kept = judged[6]!;
    const published = c.publishedSlot.filter((slot) => slot >= 0).length;
    return { mustsHeld, peopleServed: people.size, weight, held, gaps: -gaps, changes: published - kept };
  }

  private isValid(): boolean {
    const [, , , , unfair = 0] = this.search.best.judged;
    return !this.c.isEveryMeetingHeld || (this.counts().held === this.c.meetings && unfair === 0);
  }

  private isServedBest(): boolean {
    const { mustsHeld, peopleServed, weight } = this.counts();
    const { bounds } = this;
    const isFair = !this.c.isNobodyLeftOut || peopleServed >= bounds.peopleServed;
    return mustsHeld >= bounds.mustsHeld && isFair && weight >= bounds.weight;
  }

  private isOptimal(): boolean {
    const { gaps, changes } = this.counts();
    if (!this.isValid() || gaps > this.bounds.gaps) return false;
    return this.c.isEveryMeetingHeld || (this.isServedBest() && changes <= this.bounds.changes);
  }

  private report(): void {
    const { budget, phase, bounds } = this;
    if (!this.watch.onProgress || budget.seconds() - this.reportedAt < 0.2) return;
    this.reportedAt = budget.seconds();
    const counts = this.isValid() ? this.counts() : undefined;
    this.watch.onProgress({
      seconds: budget.seconds(),
      steps: budget.steps(),
      phase,
      counts,
      bounds: { ...bounds },
    });
  }

  private result(): TimetableResult {
    const { c, budget, bounds } = this;
    const { slotOf, placeOf } = this.search.best;
    const figures = { bounds, seconds: budget.seconds(), steps: budget.steps() };
    if (this.isInfeasible || !this.isValid()) {
      const status: TimetableStatus = this.isInfeasible ? 'infeasible' : 'unknown';
      return { status, placements: [], unserved: explainUnserved(c, slotOf), ...figures };
    }
    const placements = numbered(c, slotOf, placeOf);
    const { faults, counts } = checkTimetable(c.source, placements);
    if (faults.length > 0)
      throw new Error(`The timetable breaks its own rules: ${faults.slice(0, 3).join('; ')}`);
    return {
      status: this.isOptimal() ? 'optimal' : 'feasible',
      placements,
      unserved: explainUnserved(c, slotOf),
      counts,
      weightBoundWithoutFairness: c.isNobodyLeftOut ? this.weightWithoutFairness : undefined,
      ...figures,
    };
  }
}

function trivialBounds(c: Compiled): Bounds {
  let lost = 0;
  c.publishedSlot.forEach((slot, m) => {
    if (slot < 0) return;
    const place = c.publishedPlace[m]!;
    const isPossible = place >= 0 && c.fits[m * c.places + place] && c.domain[m * c.slots + slot];
    if (!isPossible || c.capacity[slot * c.places + place] === 0) lost++;
  });
  return {
    mustsHeld: c.isMust.reduce((sum, one) => sum + one, 0),
    peopleServed: c.meetingsOf.filter((own) => own.length > 0).length,
    weight: c.weight.reduce((sum, one) => sum + one, 0),
    gaps: 0,
    changes: lost,
  };
}
