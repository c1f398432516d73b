import { endOf, isPlaced, type PlacedSlot, type Slot } from './slots.js';

/** Sessions begin and end on these minutes. */
export const STEP = 5;

export const snap = (minutes: number): number => Math.round(minutes / STEP) * STEP;

const change = <S extends Slot>(slots: readonly S[], id: string, to: Partial<Slot>): S[] =>
  slots.map((slot) => (slot.id === id ? { ...slot, ...to } : slot));

/** Puts a session at a time (minutes after the start) and into a room; also one that was unscheduled. */
export const moveTo = <S extends Slot>(
  slots: readonly S[],
  id: string,
  to: { from: number; roomId: string | null },
): S[] => change(slots, id, to);

/** Gives a session another length, at least one step. */
export const resize = <S extends Slot>(slots: readonly S[], id: string, minutes: number): S[] =>
  change(slots, id, { minutes: Math.max(STEP, minutes) });

/** Takes a session off the grid; its length is kept. */
export const unschedule = <S extends Slot>(slots: readonly S[], id: string): S[] =>
  change(slots, id, { from: null, roomId: null });

/** Moves every session that begins at `after` or later by so many minutes, back if negative. */
export const shiftAfter = <S extends Slot>(slots: readonly S[], after: number, by: number): S[] =>
  slots.map((slot) => (isPlaced(slot) && slot.from >= after ? { ...slot, from: slot.from + by } : slot));

/**
 * Lets two sessions change places. In different rooms (or with one unscheduled) each takes the other's start and room;
 * in the same room they change their order inside the time they span, whatever their lengths. Done twice, nothing
 * has changed. Ids that are not there change nothing.
 */
export function swap<S extends Slot>(slots: readonly S[], one: string, other: string): S[] {
  const a = slots.find(({ id }) => id === one);
  const b = slots.find(({ id }) => id === other);
  if (!a || !b || a === b) return [...slots];
  if (isPlaced(a) && isPlaced(b) && a.roomId === b.roomId && a.from !== b.from)
    return swapInRoom(slots, a, b);
  return change(change(slots, a.id, { from: b.from, roomId: b.roomId }), b.id, {
    from: a.from,
    roomId: a.roomId,
  });
}

function swapInRoom<S extends Slot>(slots: readonly S[], a: PlacedSlot, b: PlacedSlot): S[] {
  const [first, last] = a.from < b.from ? [a, b] : [b, a];
  return change(change(slots, last.id, { from: first.from }), first.id, {
    from: endOf(last) - first.minutes,
  });
}
