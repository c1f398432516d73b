import type { Known } from '../bounds/facts.js';
import type { Compiled } from '../model/compile.js';
import type { Chance } from '../search/chance.js';

/** A part of a timetable that may change. */
export interface Freed {
  /** meetings × slots: 1 where a meeting may be; one slot for those that stay, none for those that stay without. */
  choices: Uint8Array;
  held: Int8Array;
}

/** Around a gap by chance: the meetings of people who meet each other. Whoever has no slot may get one. */
export function aroundPeople(
  c: Compiled,
  known: Known,
  slotOf: Int32Array,
  size: number,
  chance: Chance,
): Freed {
  const { choices, held } = staying(c, slotOf);
  const first = gapBy(c, slotOf, chance)?.person ?? chance.below(c.people);
  const people = [first];
  const isIn = new Set(people);
  // Where meetings can be exchanged only those are counted: the others are needed to make room for them.
  const isFixed = known.held.every((one, m) => one === 1 || slotOf[m]! < 0);
  const isFree = new Uint8Array(c.meetings);
  let count = 0;
  for (let at = 0; at < people.length && count < size; at++) {
    const own = shuffled(c.meetingsOf[people[at]!]!, chance);
    for (const m of own) {
      if ((isFixed && count >= size) || isFree[m]) continue;
      isFree[m] = 1;
      if (slotOf[m]! >= 0 && (isFixed || known.held[m] !== 1)) count++;
      free(c, known, { choices, held }, m);
      for (const p of c.who[m]!) if (slotOf[m]! >= 0 && !isIn.has(p)) isIn.add(people[people.push(p) - 1]!);
    }
  }
  return { choices, held };
}

/** Around a gap by chance: all meetings of some slots, mostly next to each other. */
export function aroundSlots(
  c: Compiled,
  known: Known,
  slotOf: Int32Array,
  size: number,
  chance: Chance,
): Freed {
  const { choices, held } = staying(c, slotOf);
  const at = gapBy(c, slotOf, chance)?.slot ?? chance.below(c.slots);
  const isIn = new Uint8Array(c.slots);
  const inSlot = Array.from({ length: c.slots }, (): number => 0);
  for (const slot of slotOf) if (slot >= 0) inSlot[slot]!++;
  const near = Array.from({ length: c.slots }, (_, s) => s);
  const isNear = chance.below(3) > 0;
  const distance = near.map((s) =>
    isNear ? Math.abs(s - at + 0.5) + chance.unit() : chance.unit() - (s === at ? 1 : 0),
  );
  near.sort((a, b) => distance[a]! - distance[b]!);
  let count = 0;
  for (const [taken, s] of near.entries()) {
    if (taken >= 2 && count + inSlot[s]! > size) break;
    isIn[s] = 1;
    count += inSlot[s]!;
  }
  for (let m = 0; m < c.meetings; m++) {
    if (slotOf[m]! >= 0 && !isIn[slotOf[m]!]) continue;
    free(c, known, { choices, held }, m);
    for (let s = 0; s < c.slots; s++) if (!isIn[s]) choices[m * c.slots + s] = 0;
  }
  return { choices, held };
}

function staying(c: Compiled, slotOf: Int32Array): Freed {
  const choices = new Uint8Array(c.meetings * c.slots);
  slotOf.forEach((s, m) => void (s >= 0 && (choices[m * c.slots + s] = 1)));
  return { choices, held: Int8Array.from(slotOf, (s) => (s >= 0 ? 1 : 0)) };
}

function free(c: Compiled, known: Known, { choices, held }: Freed, m: number): void {
  if (known.held[m] === 0) return;
  choices.set(c.domain.subarray(m * c.slots, (m + 1) * c.slots), m * c.slots);
  held[m] = known.held[m]!;
}

/** One of the gaps: whose it is, and the slot of the meeting that ends it. */
function gapBy(
  c: Compiled,
  slotOf: Int32Array,
  chance: Chance,
): { person: number; slot: number } | undefined {
  const gaps: { person: number; slot: number }[] = [];
  c.meetingsOf.forEach((own, person) => {
    const slots = [...own]
      .map((m) => slotOf[m]!)
      .filter((s) => s >= 0)
      .toSorted((a, b) => a - b);
    slots.forEach((slot, at) => {
      const from = slots[at - 1];
      if (from === undefined || c.block[from] !== c.block[slot]) return;
      if (c.waits.subarray(person * c.slots + from + 1, person * c.slots + slot).includes(1))
        gaps.push({ person, slot });
    });
  });
  return gaps[chance.below(gaps.length)];
}

function shuffled(list: Int32Array, chance: Chance): number[] {
  const all = [...list];
  for (let i = all.length - 1; i > 0; i--) {
    const j = chance.below(i + 1);
    [all[i], all[j]] = [all[j]!, all[i]!];
  }
  return all;
}
