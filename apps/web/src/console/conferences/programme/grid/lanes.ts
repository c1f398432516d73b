import { endOf, type PlacedSlot } from '#contracts/programme/slots';

export interface Lane {
  /** From the left, from 0. */
  lane: number;
  /** How many stand side by side there. */
  of: number;
}

/** Gives sessions of one column that overlap lanes side by side; the others have the whole width. */
export function lanesOf(slots: readonly PlacedSlot[]): Map<string, Lane> {
  const lanes = new Map<string, Lane>();
  let cluster: PlacedSlot[] = [];
  let end = -Infinity;
  const close = (): void => {
    const ends: number[] = [];
    for (const slot of cluster) {
      const free = ends.findIndex((until) => until <= slot.from);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = endOf(slot);
      lanes.set(slot.id, { lane, of: 1 });
    }
    for (const slot of cluster) lanes.get(slot.id)!.of = ends.length;
    cluster = [];
  };
  for (const slot of slots.toSorted((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1))) {
    if (slot.from >= end) {
      close();
      end = -Infinity;
    }
    cluster.push(slot);
    end = Math.max(end, endOf(slot));
  }
  close();
  return lanes;
}
