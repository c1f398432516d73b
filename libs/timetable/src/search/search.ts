import { Chain } from './chain.js';
import { chanceOf } from './chance.js';
import { energyOf, isBetter, judged, meltingPoint } from './energy.js';
import { State } from './state.js';
import type { Budget } from '../budget.js';
import type { Compiled } from '../model/compile.js';

/** Temperatures in gaps. */
const warm = 1.2;
const coldest = 0.08;

/** The best timetable that a search has seen. */
export interface Best {
  slotOf: Int32Array;
  placeOf: Int32Array;
  judged: number[];
}

/**
 * Simulated annealing over a valid timetable, started again from the best with longer and longer rounds. `run` may be
 * called again and again and goes on where it stood.
 */
export class Search {
  readonly state: State;
  best: Best;
  private readonly chance;
  private readonly chain: Chain;
  private readonly energy;
  private readonly unserved: number[] = [];
  private step = 0;
  private round: number;
  private start = warm;
  private readonly movable: Int32Array;
  private readonly choices: Int32Array[];

  constructor(
    private readonly c: Compiled,
    seed: number,
  ) {
    this.state = new State(c);
    this.chance = chanceOf(seed);
    this.chain = new Chain(this.state, this.chance);
    this.energy = energyOf(c);
    this.choices = Array.from({ length: c.meetings }, (_, m) =>
      Int32Array.from({ length: c.slots }, (__, s) => s).filter((s) => c.domain[m * c.slots + s] === 1),
    );
    this.movable = Int32Array.from({ length: c.meetings }, (_, m) => m).filter(
      (m) => this.choices[m]!.length > 0,
    );
    this.round = Math.max(20_000, 60 * c.meetings);
    this.construct();
    this.best = this.snapshot();
  }

  /** Takes over a timetable from elsewhere when it is better. */
  adopt(slotOf: Int32Array, placeOf: Int32Array): void {
    this.restore({ slotOf, placeOf, judged: [] });
    if (isBetter(judged(this.state), this.best.judged)) this.best = this.snapshot();
    else this.restore(this.best);
  }

  /** @returns when `steps` are done or `isEnough` says so; it is asked after each improvement. */
  run(steps: number, budget: Budget, isEnough: () => boolean): void {
    const { state, chance, chain } = this;
    if (this.movable.length === 0) return;
    let current = this.energy(state);
    let bestEnergy = Infinity;
    for (let done = 0; done < steps; done++) {
      if (done % 1024 === 0) {
        if (budget.isSpent()) return;
        budget.spend(Math.min(1024, steps - done));
      }
      if (this.step === 0) bestEnergy = current;
      const temperature = this.start * (coldest / this.start) ** (this.step / this.round);
      const m = this.pick();
      const to = this.aim(m);
      if (to !== state.slotOf[m]) {
        chain.move(m, to);
        const next = this.energy(state);
        if (next <= current || chance.unit() < Math.exp((current - next) / temperature)) current = next;
        else chain.undo();
        if (current < bestEnergy || (current === bestEnergy && next < current)) {
          bestEnergy = current;
          const now = judged(state);
          if (isBetter(now, this.best.judged)) {
            this.best = this.snapshot();
            if (isEnough()) return;
          }
        }
      }
      if (++this.step >= this.round) {
        this.step = 0;
        this.round = Math.min(this.round * 1.6, 4000 * this.c.meetings + 1_000_000);
        this.restore(this.best);
        current = this.energy(state);
        // Every other round is hot enough to exchange meetings, while some have no place.
        const isHot = this.start === warm && state.count < this.movable.length;
        this.start = isHot ? Math.max(warm, meltingPoint(this.c)) : warm;
      }
    }
  }

  /** Half of the tries are for meetings without a place, as long as there are some. */
  private pick(): number {
    const { movable, chance, state } = this;
    if (state.count < movable.length && chance.below(2) === 0) {
      for (let tries = 0; tries < 8; tries++) {
        if (this.unserved.length === 0) this.listUnserved();
        const at = chance.below(this.unserved.length);
        const m = this.unserved[at]!;
        this.unserved[at] = this.unserved.at(-1)!;
        this.unserved.pop();
        if (m !== undefined && state.slotOf[m]! < 0) return m;
      }
    }
    return movable[chance.below(movable.length)]!;
  }

  /** Half of the time next to another meeting of one of its people, where gaps close; else anywhere. */
  private aim(m: number): number {
    const { chance, c, state } = this;
    if (chance.below(2) === 0) {
      const who = c.who[m]!;
      const own = c.meetingsOf[who[chance.below(who.length)]!]!;
      const near = state.slotOf[own[chance.below(own.length)]!]!;
      const to = near + (chance.below(2) === 0 ? 1 : -1);
      if (near >= 0 && to >= 0 && to < c.slots && c.domain[m * c.slots + to] === 1) return to;
    }
    const choices = this.choices[m]!;
    return choices[chance.below(choices.length)]!;
  }

  private listUnserved(): void {
    for (const m of this.movable) if (this.state.slotOf[m]! < 0) this.unserved.push(m);
  }

  /** What was published stays where it can; then locks, must-meets and the heaviest with the fewest choices first. */
  private construct(): void {
    const { c, state } = this;
    const fit = (m: number, s: number): boolean => {
      if (!c.domain[m * c.slots + s] || state.slotOf[m]! >= 0) return false;
      for (const p of c.who[m]!) if (state.diary[p * c.slots + s]! >= 0) return false;
      for (const k of c.earlier[m]!) if (state.slotOf[k]! >= s) return false;
      for (const k of c.later[m]!) if (state.slotOf[k]! >= 0 && state.slotOf[k]! <= s) return false;
      const place = state.freePlace(m, s);
      if (place >= 0) state.put(m, s, place);
      return place >= 0;
    };
    const rank = (m: number): number => 1e6 * c.isLocked[m]! + 1e4 * c.isMust[m]! + 10 * c.weight[m]!;
    const order = this.movable.toSorted(
      (a, b) => rank(b) - rank(a) || this.choices[a]!.length - this.choices[b]!.length,
    );
    for (const m of order) if (c.isLocked[m]) this.choices[m]!.some((s) => fit(m, s));
    for (const m of order) if (c.publishedSlot[m]! >= 0) fit(m, c.publishedSlot[m]!);
    for (const m of order) this.choices[m]!.some((s) => fit(m, s));
  }

  private snapshot(): Best {
    const { state } = this;
    return { slotOf: state.slotOf.slice(), placeOf: state.placeOf.slice(), judged: judged(state) };
  }

  private restore({ slotOf, placeOf }: Best): void {
    const { state, c } = this;
    for (let m = 0; m < c.meetings; m++) if (state.slotOf[m]! >= 0) state.take(m);
    for (let m = 0; m < c.meetings; m++) if (slotOf[m]! >= 0) state.put(m, slotOf[m]!, placeOf[m]!);
  }
}
