import type { Compiled } from './compile.js';
import type { Placement } from '../problem.js';

/**
 * A place for each meeting of a slot (bipartite matching), for timetables that say only the slots.
 * @returns undefined where the rooms, seats or ways do not allow these slots.
 */
export function placesFor(c: Compiled, slotOf: Int32Array): Int32Array | undefined {
  const placeOf = new Int32Array(c.meetings).fill(-1);
  const { places } = c;
  for (let s = 0; s < c.slots; s++) {
    const in_: number[][] = Array.from({ length: places }, () => []);
    const seat = (m: number, tried: Set<number>): boolean => {
      for (let q = 0; q < places; q++) {
        if (!c.fits[m * places + q] || tried.has(q) || c.capacity[s * places + q] === 0) continue;
        tried.add(q);
        const here = in_[q]!;
        if (here.length < c.capacity[s * places + q]!) {
          here.push(m);
          return true;
        }
        for (let i = 0; i < here.length; i++) {
          if (!seat(here[i]!, tried)) continue;
          here[i] = m;
          return true;
        }
      }
      return false;
    };
    for (let m = 0; m < c.meetings; m++) if (slotOf[m] === s && !seat(m, new Set())) return undefined;
    in_.forEach((here, q) => here.forEach((m) => void (placeOf[m] = q)));
  }
  return isWalkable(c, slotOf, placeOf) ? placeOf : undefined;
}

function isWalkable(c: Compiled, slotOf: Int32Array, placeOf: Int32Array): boolean {
  return c.meetingsOf.every((own) =>
    own.every((m) =>
      (slotOf[m]! < 0 ? [] : c.walks[slotOf[m]!]!).every(({ slot, isTooFar }) =>
        own.every((k) => slotOf[k] !== slot || !isTooFar[placeOf[m]! * c.places + placeOf[k]!]),
      ),
    ),
  );
}

/**
 * Tables by name: a locked or published table stays, else people stay at the table they come from, else the first that
 * is free.
 */
export function numbered(c: Compiled, slotOf: Int32Array, placeOf: Int32Array): Placement[] {
  const placements: Placement[] = [];
  const lastTable = new Map<number, string>();
  const published = new Map(
    c.source.published?.map(({ meeting, slot, table }) => [`${meeting}\n${slot}`, table]),
  );
  for (let s = 0; s < c.slots; s++) {
    const here: number[] = [];
    for (let m = 0; m < c.meetings; m++) if (slotOf[m] === s) here.push(m);
    const slot = c.source.slots[s]!.id;
    const free = c.tables.map((tables) => new Set(tables.map(({ id }) => id)));
    const open = new Set(here);
    const take = (m: number, table: string | undefined): void => {
      if (table === undefined || !open.has(m) || !free[placeOf[m]!]!.delete(table)) return;
      open.delete(m);
      placements.push({ meeting: c.source.meetings[m]!.id, slot, table });
      for (const p of c.who[m]!) lastTable.set(p, table);
    };
    for (const m of here) take(m, c.source.meetings[m]!.lock?.table);
    for (const m of here) take(m, published.get(`${c.source.meetings[m]!.id}\n${slot}`));
    for (const m of here) for (const p of c.who[m]!) take(m, lastTable.get(p));
    for (const m of here) take(m, free[placeOf[m]!]!.values().next().value);
  }
  return placements;
}
