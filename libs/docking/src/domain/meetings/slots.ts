const MINUTE_MS = 60_000;

/** A stretch of time; the end is not part of it. */
export interface Span {
  startsAt: Date;
  endsAt: Date;
}

export interface Block extends Span {
  slotMinutes: number;
  pauseMinutes: number;
}

export const overlaps = (a: Span, b: Span): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt;

/** The slots of a block, whole ones only: after each but the last comes the pause. */
export function slotsOf({ startsAt, endsAt, slotMinutes, pauseMinutes }: Block): Span[] {
  const slots: Span[] = [];
  const length = slotMinutes * MINUTE_MS;
  if (length <= 0) return slots;
  for (
    let at = startsAt.getTime();
    at + length <= endsAt.getTime();
    at += length + Math.max(0, pauseMinutes) * MINUTE_MS
  )
    slots.push({ startsAt: new Date(at), endsAt: new Date(at + length) });
  return slots;
}

/** The slots of all blocks in the order of time: the numbers by which a timetable counts, from 0. */
export const slotsOfAll = (blocks: readonly Block[]): Span[] =>
  blocks.flatMap(slotsOf).sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());

/** A slot's place in a map. */
export const slotKey = (slot: Span): string => `${slot.startsAt.getTime()}-${slot.endsAt.getTime()}`;
