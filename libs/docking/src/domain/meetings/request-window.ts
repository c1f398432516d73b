import type { ConferenceState } from '#contracts/vocabulary';

const HOUR_MS = 3_600_000;

export interface WindowRules {
  opensAt: Date | null;
  closesAt: Date | null;
  expiresAfterHours: number;
}

interface Times {
  state: ConferenceState;
  startsAt: Date;
  endsAt: Date;
}

/** Whether requests may be sent now: in the rules' window, or, where it has no end, until the conference starts. */
export function isWindowOpen(rules: WindowRules, conference: Times, now: Date): boolean {
  if (conference.state !== 'published' && conference.state !== 'live') return false;
  return (!rules.opensAt || now >= rules.opensAt) && now < closingOf(rules, conference);
}

/** When the last request may be sent; never after the conference's end. */
export function closingOf({ closesAt }: WindowRules, { startsAt, endsAt }: Times): Date {
  const closing = closesAt ?? startsAt;
  return closing < endsAt ? closing : endsAt;
}

/**
 * Until when a request sent now waits for its answer: the hours of the rules, but not beyond the conference's start, or
 * beyond the window where that is later.
 */
export function expiryOf(rules: WindowRules, conference: Times, now: Date): Date {
  const closing = closingOf(rules, conference);
  const latest = closing > conference.startsAt ? closing : conference.startsAt;
  const waited = now.getTime() + rules.expiresAfterHours * HOUR_MS;
  return new Date(Math.min(waited, latest.getTime()));
}
