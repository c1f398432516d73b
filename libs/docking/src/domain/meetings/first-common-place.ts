import { freeIn } from './availability.js';
import { overlaps, type Span } from './slots.js';

export interface Table {
  id: string;
  number: number;
  isClosed: boolean;
}

export interface Taken extends Span {
  tableId: string;
}

export interface Ground {
  slots: readonly Span[];
  tables: readonly Table[];
  /** What stands at tables already. */
  taken: readonly Taken[];
  /** When each of the people cannot meet, meetings they have included. */
  busy: readonly (readonly Span[])[];
  /** Slots that began before are past. */
  now: Date;
}

/** Why two people cannot be placed: codes the screens have words for. */
export const placeFaults = ['no-slots', 'no-tables', 'no-common-slot', 'no-free-table'] as const;
export type PlaceFault = (typeof placeFaults)[number];

export type CommonPlace = { slot: Span; tableId: string } | { why: PlaceFault };

/** The first slot in which all are free and a table is, the table with the lowest number; or why there is none. */
export function firstCommonPlace({ slots, tables, taken, busy, now }: Ground): CommonPlace {
  const coming = slots.filter(({ startsAt }) => startsAt >= now);
  const open = tables.filter(({ isClosed }) => !isClosed).toSorted((a, b) => a.number - b.number);
  if (coming.length === 0) return { why: 'no-slots' };
  if (open.length === 0) return { why: 'no-tables' };
  const free = busy.map((spans) => freeIn(coming, spans));
  const common = coming.filter((_, at) => free.every((of) => of[at]));
  if (common.length === 0) return { why: 'no-common-slot' };
  for (const slot of common) {
    const table = open.find(
      ({ id }) => !taken.some((place) => place.tableId === id && overlaps(place, slot)),
    );
    if (table) return { slot, tableId: table.id };
  }
  return { why: 'no-free-table' };
}
