const MINUTE = 60_000;

/** How long a freed place is kept for the one it is offered to. */
export const OFFER_LASTS_MS = 24 * 60 * MINUTE;
/** Nobody can be expected to answer sooner. */
export const SHORTEST_OFFER_MS = 30 * MINUTE;
/** Near the conference an offer lasts this part of the time left, so that a second person can still get it. */
const PART_OF_TIME_LEFT = 1 / 3;

/**
 * Until when an offer made now can be accepted, or null when the conference starts too soon to offer places by mail.
 * It never ends after the start.
 */
export function offerDeadline(now: Date, startsAt: Date): Date | null {
  const left = startsAt.getTime() - now.getTime();
  if (left < SHORTEST_OFFER_MS) return null;
  const lasts = Math.min(OFFER_LASTS_MS, Math.max(SHORTEST_OFFER_MS, left * PART_OF_TIME_LEFT));
  return new Date(now.getTime() + lasts);
}
