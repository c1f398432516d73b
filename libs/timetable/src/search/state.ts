import type { Compiled } from '../model/compile.js';

/**
 * A timetable in the making, always valid, possibly with unserved meetings. Every count that is judged is kept up to
 * date by `put` and `take`.
 */
export class State {
  readonly slotOf: Int32Array;
  readonly placeOf: Int32Array;
  /** people × slots: the meeting, −1 for none. */
  readonly diary: Int32Array;
  /** Meetings in each slot and place. */
  readonly held: number[][];
  readonly gapsOf: Int32Array;
  readonly meetingsOf: Int32Array;
  locksHeld = 0;
  mustsHeld = 0;
  peopleServed = 0;
  weight = 0;
  count = 0;
  gaps = 0;
  /** Gaps above what fairness allows a person while somebody has none. */
  unfair = 0;
  kept = 0;

  constructor(readonly c: Compiled) {
    this.slotOf = new Int32Array(c.meetings).fill(-1);
    this.placeOf = new Int32Array(c.meetings).fill(-1);
    this.diary = new Int32Array(c.people * c.slots).fill(-1);
    this.held = Array.from({ length: c.slots * c.places }, () => []);
    this.gapsOf = new Int32Array(c.people);
    this.meetingsOf = new Int32Array(c.people);
  }

  put(m: number, slot: number, place: number): void {
    this.slotOf[m] = slot;
    this.placeOf[m] = place;
    this.held[slot * this.c.places + place]!.push(m);
    this.account(m, 1);
    const who = this.c.who[m]!;
    for (let i = 0; i < who.length; i++) {
      const p = who[i]!;
      this.diary[p * this.c.slots + slot] = m;
      if (++this.meetingsOf[p]! === 1) this.peopleServed++;
      this.recount(p);
    }
  }

  take(m: number): void {
    const slot = this.slotOf[m]!;
    const here = this.held[slot * this.c.places + this.placeOf[m]!]!;
    here[here.indexOf(m)] = here.at(-1)!;
    here.pop();
    this.account(m, -1);
    const who = this.c.who[m]!;
    for (let i = 0; i < who.length; i++) {
      const p = who[i]!;
      this.diary[p * this.c.slots + slot] = -1;
      if (--this.meetingsOf[p]! === 0) this.peopleServed--;
      this.recount(p);
    }
    this.slotOf[m] = -1;
    this.placeOf[m] = -1;
  }

  /** A place for the meeting in that slot that is free and within reach for its people; −1 for none. */
  freePlace(m: number, slot: number): number {
    const { places, fits, capacity, publishedSlot, publishedPlace } = this.c;
    const published = publishedSlot[m] === slot ? publishedPlace[m]! : -1;
    if (published >= 0 && this.isOpen(m, slot, published)) return published;
    for (let q = 0; q < places; q++) {
      if (fits[m * places + q] && this.held[slot * places + q]!.length < capacity[slot * places + q]!)
        if (this.isWithinReach(m, slot, q)) return q;
    }
    return -1;
  }

  private isOpen(m: number, slot: number, q: number): boolean {
    const { places, fits, capacity } = this.c;
    const isFree = this.held[slot * places + q]!.length < capacity[slot * places + q]!;
    return fits[m * places + q] === 1 && isFree && this.isWithinReach(m, slot, q);
  }

  isWithinReach(m: number, slot: number, place: number): boolean {
    const limits = this.c.walks[slot]!;
    for (let i = 0; i < limits.length; i++) {
      const { slot: other, isTooFar } = limits[i]!;
      for (const p of this.c.who[m]!) {
        const k = this.diary[p * this.c.slots + other]!;
        if (k >= 0 && k !== m && isTooFar[place * this.c.places + this.placeOf[k]!]) return false;
      }
    }
    return true;
  }

  private account(m: number, by: 1 | -1): void {
    const { c } = this;
    this.count += by;
    this.weight += by * c.weight[m]!;
    this.mustsHeld += by * c.isMust[m]!;
    this.locksHeld += by * c.isLocked[m]!;
    if (c.publishedSlot[m] === this.slotOf[m] && c.publishedPlace[m] === this.placeOf[m]) this.kept += by;
  }

  private recount(p: number): void {
    const { slots, block, waits, maxGapDifference } = this.c;
    const row = p * slots;
    let gaps = 0;
    let hasMet = false;
    let hasWaited = false;
    for (let s = 0; s < slots; s++) {
      if (s > 0 && block[s] !== block[s - 1]) hasMet = hasWaited = false;
      if (this.diary[row + s]! >= 0) {
        if (hasWaited) gaps++;
        hasMet = true;
        hasWaited = false;
      } else if (hasMet && waits[row + s] === 1) hasWaited = true;
    }
    const old = this.gapsOf[p]!;
    if (gaps === old) return;
    this.gapsOf[p] = gaps;
    this.gaps += gaps - old;
    if (maxGapDifference < Infinity)
      this.unfair += Math.max(0, gaps - maxGapDifference) - Math.max(0, old - maxGapDifference);
  }
}
