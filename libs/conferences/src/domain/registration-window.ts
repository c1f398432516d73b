import type { ConferenceState } from '#contracts/vocabulary';

const HOUR = 3600_000;
const DAY = 24 * HOUR;

/** `full`: registering still works and leads to the waiting list. */
export const registrationPhases = ['not-yet', 'open', 'full', 'closed'] as const;
export type RegistrationPhase = (typeof registrationPhases)[number];

export interface RegistrationWindow {
  registrationOpensAt: Date;
  registrationClosesAt: Date;
}

/** From now until two hours before the start; later for one that starts sooner, two weeks for one that is over. */
export function defaultRegistrationWindow(now: Date, startsAt: Date, endsAt: Date): RegistrationWindow {
  const twoHoursBefore = new Date(startsAt.getTime() - 2 * HOUR);
  const closes = now < twoHoursBefore ? twoHoursBefore : now < endsAt ? endsAt : twoHoursBefore;
  const opens = now < closes ? now : new Date(closes.getTime() - 14 * DAY);
  return { registrationOpensAt: opens, registrationClosesAt: closes };
}

/** What a visitor can do now. `placesLeft`: of the types the public may register for. */
export function registrationPhase(
  conference: RegistrationWindow & { state: ConferenceState },
  placesLeft: number,
  now: Date,
): RegistrationPhase {
  if (conference.state !== 'published' && conference.state !== 'live') return 'closed';
  if (now < conference.registrationOpensAt) return 'not-yet';
  if (now >= conference.registrationClosesAt) return 'closed';
  return placesLeft > 0 ? 'open' : 'full';
}
