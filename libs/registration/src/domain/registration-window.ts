import type { ConferenceState } from '#contracts/vocabulary';

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
