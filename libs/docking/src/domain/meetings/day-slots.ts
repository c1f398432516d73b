import { overlaps, type Span } from './slots.js';

export interface DaySlots {
  current: Span | null;
  next: Span | null;
}

/** The slot that runs and the first one to come, of all slots in the order of time. */
export const daySlots = (slots: readonly Span[], now: Date): DaySlots => ({
  current: slots.find(({ startsAt, endsAt }) => startsAt <= now && now < endsAt) ?? null,
  next: slots.find(({ startsAt }) => startsAt > now) ?? null,
});

const EXPECTED_BEFORE_MS = 30 * 60_000;

/** Whether somebody has to be missed at a meeting: said to be away, or not checked in half an hour before it begins. */
export const isMissingAt = (
  { startsAt }: Pick<Span, 'startsAt'>,
  { hasArrived, isAway }: { hasArrived: boolean; isAway: boolean },
  now: Date,
): boolean => isAway || (!hasArrived && now.getTime() >= startsAt.getTime() - EXPECTED_BEFORE_MS);

/** Where two who have just met can sit down: the running slot while half of it is left, else the next. */
export function slotToMeetIn({ current, next }: DaySlots, now: Date): Span | null {
  if (!current) return next;
  const half = (current.startsAt.getTime() + current.endsAt.getTime()) / 2;
  return now.getTime() <= half ? current : next;
}

/** Empty slots between somebody's first and last meeting. */
export function gapsIn(slots: readonly Span[], meetings: readonly Span[]): number {
  const taken = slots.map((slot) => meetings.some((meeting) => overlaps(slot, meeting)));
  const first = taken.indexOf(true);
  return first < 0 ? 0 : taken.slice(first, taken.lastIndexOf(true)).filter((isTaken) => !isTaken).length;
}
