import { ProblemRefused } from './problem-refused.js';
import type { Table, TimetableProblem } from '../problem.js';

/** Tables of one room with as many seats and the same closing times are interchangeable: one place. */
export interface Places {
  places: number;
  room: string[];
  seats: number[];
  tables: Table[][];
  /** slots × places: tables that are there. */
  capacity: Int32Array;
  placeOfTable(id: string): number;
  hasTable(id: string): boolean;
  /** slot pairs from near to far that some pair of rooms lies too far apart for; most events have none. */
  walks: WalkLimit[][];
}

/** Whoever is in one of these places in slot `from` cannot be in the other in `slot`. */
export interface WalkLimit {
  slot: number;
  /** places × places: 1 where the way is too long for the time between the two slots. */
  isTooFar: Uint8Array;
}

export function tablesInPlaces(problem: TimetableProblem, slot: (id: string) => number): Places {
  const groups = new Map<string, Table[]>();
  const placeOf = new Map<string, number>();
  for (const table of problem.tables) {
    if (placeOf.has(table.id)) throw new ProblemRefused('two of the tables have the same id');
    const key = JSON.stringify([
      table.room,
      table.seats ?? null,
      [...(table.closed ?? [])].map(slot).toSorted(),
    ]);
    const group = groups.get(key) ?? [];
    group.push(table);
    groups.set(key, group);
    placeOf.set(table.id, [...groups.keys()].indexOf(key));
  }
  const tables = [...groups.values()];
  const S = problem.slots.length;
  const capacity = new Int32Array(S * tables.length);
  tables.forEach((group, q) => {
    const closed = new Set((group[0]!.closed ?? []).map(slot));
    for (let s = 0; s < S; s++) capacity[s * tables.length + q] = closed.has(s) ? 0 : group.length;
  });
  const room = tables.map((group) => group[0]!.room);
  return {
    places: tables.length,
    room,
    seats: tables.map((group) => group[0]!.seats ?? Infinity),
    tables,
    capacity,
    placeOfTable: (id) => {
      const q = placeOf.get(id);
      if (q === undefined) throw new ProblemRefused(`there is no table ${id}`);
      return q;
    },
    hasTable: (id) => placeOf.has(id),
    walks: walkLimits(problem, room),
  };
}

function walkLimits({ slots, walks = [] }: TimetableProblem, room: string[]): WalkLimit[][] {
  const minutes = new Map(
    walks.flatMap(({ rooms: [a, b], minutes: m }) => [
      [`${a}\n${b}`, m],
      [`${b}\n${a}`, m],
    ]),
  );
  const longest = Math.max(0, ...walks.map((walk) => walk.minutes));
  return slots.map((from, s) => {
    const limits: WalkLimit[] = [];
    slots.forEach((to, t) => {
      const pause = t > s ? to.startMinute - from.endMinute : from.startMinute - to.endMinute;
      if (t === s || pause >= longest) return;
      const isTooFar = new Uint8Array(room.length ** 2);
      room.forEach((a, q) =>
        room.forEach((b, r) => {
          if (a !== b && (minutes.get(`${a}\n${b}`) ?? 0) > pause) isTooFar[q * room.length + r] = 1;
        }),
      );
      if (isTooFar.includes(1)) limits.push({ slot: t, isTooFar });
    });
    return limits;
  });
}
