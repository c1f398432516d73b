import type { Chance } from './chance.js';
import type { State } from './state.js';

/**
 * Moves a meeting to a slot; whoever is in the way goes to the slot that was left (a Kempe chain, N. Robertson et al.),
 * and where that is not possible, or there was none, loses the place. Undoable as a whole.
 */
export class Chain {
  private readonly touched: number[] = [];
  private readonly oldSlot: number[] = [];
  private readonly oldPlace: number[] = [];
  private readonly stamp: Int32Array;
  private round = 0;
  private readonly queue: number[] = [];

  constructor(
    private readonly state: State,
    private readonly chance: Chance,
  ) {
    this.stamp = new Int32Array(state.c.meetings);
  }

  move(m: number, to: number): void {
    this.round++;
    this.touched.length = this.oldSlot.length = this.oldPlace.length = 0;
    const from = this.state.slotOf[m]!;
    if (from >= 0) this.lift(m);
    else this.note(m);
    this.queue.length = 0;
    this.queue.push(m, to);
    for (let at = 0; at < this.queue.length; at += 2) {
      const k = this.queue[at]!;
      const slot = this.queue[at + 1]!;
      this.settle(k, slot, slot === to ? from : to);
    }
  }

  undo(): void {
    const { state } = this;
    for (const m of this.touched) if (state.slotOf[m]! >= 0) state.take(m);
    for (let i = 0; i < this.touched.length; i++)
      if (this.oldSlot[i]! >= 0) state.put(this.touched[i]!, this.oldSlot[i]!, this.oldPlace[i]!);
  }

  private note(m: number): void {
    this.stamp[m] = this.round;
    this.touched.push(m);
    this.oldSlot.push(this.state.slotOf[m]!);
    this.oldPlace.push(this.state.placeOf[m]!);
  }

  private lift(m: number): void {
    this.note(m);
    this.state.take(m);
  }

  /** Puts k into the slot when its domain allows; those in its way go `elsewhere`. */
  private settle(k: number, slot: number, elsewhere: number): void {
    const { state } = this;
    const { c } = state;
    if (slot < 0 || !c.domain[k * c.slots + slot]) return;
    const who = c.who[k]!;
    for (const p of who) {
      const other = state.diary[p * c.slots + slot]!;
      // Whoever moved in this chain stays: it would go round in circles.
      if (other >= 0 && this.stamp[other] === this.round) return;
    }
    for (const p of who) {
      const other = state.diary[p * c.slots + slot]!;
      if (other >= 0) this.expel(other, elsewhere);
    }
    if (c.earlier[k]!.length + c.later[k]!.length > 0 && !this.clearOrder(k, slot)) return;
    let place = state.freePlace(k, slot);
    if (place < 0) place = this.clearPlace(k, slot, elsewhere);
    if (place >= 0) state.put(k, slot, place);
  }

  private expel(other: number, elsewhere: number): void {
    this.lift(other);
    if (elsewhere >= 0) this.queue.push(other, elsewhere);
  }

  /** Meetings on the wrong side of this one lose their slot. */
  private clearOrder(k: number, slot: number): boolean {
    const { slotOf, c } = this.state;
    for (const other of c.earlier[k]!)
      if (slotOf[other]! >= slot) {
        if (this.stamp[other] === this.round) return false;
        this.lift(other);
      }
    for (const other of c.later[k]!)
      if (slotOf[other]! >= 0 && slotOf[other]! <= slot) {
        if (this.stamp[other] === this.round) return false;
        this.lift(other);
      }
    return true;
  }

  private clearPlace(k: number, slot: number, elsewhere: number): number {
    const { state } = this;
    const { c } = state;
    const start = this.chance.below(c.places);
    for (let i = 0; i < c.places; i++) {
      const q = (start + i) % c.places;
      if (!c.fits[k * c.places + q] || c.capacity[slot * c.places + q] === 0) continue;
      for (const { slot: near, isTooFar } of c.walks[slot]!)
        for (const p of c.who[k]!) {
          const other = state.diary[p * c.slots + near]!;
          const isInTheWay = other >= 0 && isTooFar[q * c.places + state.placeOf[other]!] === 1;
          if (isInTheWay && this.stamp[other] !== this.round) this.lift(other);
        }
      if (!state.isWithinReach(k, slot, q)) continue;
      const here = state.held[slot * c.places + q]!;
      if (here.length < c.capacity[slot * c.places + q]!) return q;
      const victim = here[this.chance.below(here.length)]!;
      if (this.stamp[victim] === this.round) continue;
      this.expel(victim, elsewhere);
      return q;
    }
    return -1;
  }
}
