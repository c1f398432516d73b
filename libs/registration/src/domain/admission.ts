import type { ConferenceState, RegistrationState } from '#contracts/vocabulary';

export interface Places {
  capacity: number;
  taken: number;
}

/** What a registration becomes: a place only if one is free and nobody has been waiting for it longer. */
export function admit(
  places: Places,
  isAnyoneWaiting: boolean,
): Extract<RegistrationState, 'confirmed' | 'waitlisted'> {
  return places.taken < places.capacity && !isAnyoneWaiting ? 'confirmed' : 'waitlisted';
}

export const hasFreePlace = (places: Places): boolean => places.taken < places.capacity;

export interface RegistrationWindow {
  state: ConferenceState;
  registrationOpensAt: Date | null;
  registrationClosesAt: Date | null;
  endsAt: Date;
}

export type WindowFault = 'not-open-yet' | 'closed';

/** Whether the public may register at this moment; opening and closing time are optional. */
export function windowFault(conference: RegistrationWindow, now: Date): WindowFault | null {
  if (conference.state !== 'published' && conference.state !== 'live') return 'closed';
  if (conference.registrationOpensAt && now < conference.registrationOpensAt) return 'not-open-yet';
  if (conference.registrationClosesAt && now >= conference.registrationClosesAt) return 'closed';
  return now >= conference.endsAt ? 'closed' : null;
}
