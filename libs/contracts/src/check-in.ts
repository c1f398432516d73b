import type { ConferenceState, RefusalReason, RegistrationState, ScanVerdict } from './vocabulary.js';

/** Before a published conference starts, its doors check people in for this long. A live one checks in at any time. */
export const DOORS_OPEN_HOURS_BEFORE = 6;
/** A device's clock may run ahead of the server's by this much before its times are doubted. */
export const CLOCK_AHEAD_MINUTES = 2;
/** A scan may reach the server this late (a day at a door without network); beyond it the device's clock is doubted. */
export const UPLOAD_WITHIN_HOURS = 18;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** When check-in is possible; all times as moments. */
export interface CheckInWindow {
  conferenceState: ConferenceState;
  startsAt: Date;
  endsAt: Date;
  /** The point's own window; null = no limit of its own. */
  pointOpensAt: Date | null;
  pointClosesAt: Date | null;
}

/**
 * Whether the door is open at that moment: while the conference is live, and on the day while it is still only
 * published (6 hours before the start until the end), always within the point's own window.
 */
export function isCheckInOpen(window: CheckInWindow, at: Date): boolean {
  const time = at.getTime();
  const isConferenceOpen =
    window.conferenceState === 'live' ||
    (window.conferenceState === 'published' &&
      time >= window.startsAt.getTime() - DOORS_OPEN_HOURS_BEFORE * HOUR_MS &&
      time <= window.endsAt.getTime());
  return (
    isConferenceOpen &&
    (window.pointOpensAt === null || time >= window.pointOpensAt.getTime()) &&
    (window.pointClosesAt === null || time <= window.pointClosesAt.getTime())
  );
}

/** What is known about a presented code or a chosen person. */
export interface ScanFacts {
  /** Signature and conference of the code; a person chosen from the list counts as `good`. */
  code: 'good' | 'unknown' | 'other-conference';
  /** The ticket was issued anew; false for a person chosen from the list. */
  isTicketRevoked: boolean;
  /** Null when the code is not good. */
  registrationState: RegistrationState | null;
  isOpen: boolean;
  /** Somebody was already let in on this registration. */
  isInside: boolean;
}

export interface ScanDecision {
  verdict: ScanVerdict;
  /** Null unless refused. */
  reason: RefusalReason | null;
}

/** The answer at the door: the same for the server and for a device without network. */
export function decideScan(facts: ScanFacts): ScanDecision {
  const reason = refusalOf(facts);
  if (reason) return { verdict: 'refused', reason };
  return { verdict: facts.isInside ? 'already-admitted' : 'admitted', reason: null };
}

function refusalOf(facts: ScanFacts): RefusalReason | null {
  if (facts.code === 'other-conference') return 'other-conference';
  if (facts.code === 'unknown' || facts.registrationState === null) return 'unknown-code';
  if (facts.isTicketRevoked || facts.registrationState === 'cancelled') return 'revoked';
  if (facts.registrationState !== 'confirmed') return 'not-confirmed';
  return facts.isOpen ? null : 'not-open';
}

export interface ScanTime {
  /** When the scan happened, as far as can be known. */
  happenedAt: Date;
  /** The device's clock cannot be right; the time of arrival stands in for it. */
  isClockDoubtful: boolean;
}

/** When a scan happened: the device's time, unless its clock is absurd (ahead, or days behind). */
export function scanTime(scannedAt: Date, receivedAt: Date): ScanTime {
  const late = receivedAt.getTime() - scannedAt.getTime();
  const isClockDoubtful = late < -CLOCK_AHEAD_MINUTES * MINUTE_MS || late > UPLOAD_WITHIN_HOURS * HOUR_MS;
  return { happenedAt: isClockDoubtful || late < 0 ? receivedAt : scannedAt, isClockDoubtful };
}
