import type { FieldFault } from '#contracts/domain-error';
import type { Schedule, ScheduleAnchor } from '#contracts/outreach/mailing';
import { minutesOf, type QuietHours } from '#platform/local-time';

/** A schedule as it was sent: every part by itself is right, but they may not fit together. */
export interface GivenSchedule {
  kind: Schedule['kind'];
  at?: string;
  anchor?: ScheduleAnchor;
  sessionId?: string;
  days?: number;
  time?: string;
  minutes?: number;
}

/** Minutes of a day that quiet hours must leave. */
const AWAKE = 4 * 60;

/** The schedule with the parts of its kind and no others; null when one is missing. */
export function readSchedule(given: GivenSchedule): Schedule | null {
  const { kind, at, anchor, sessionId, days, time, minutes } = given;
  if (kind === 'now') return { kind };
  if (kind === 'at') return at ? { kind, at: new Date(at).toISOString() } : null;
  if (!anchor) return null;
  const ofSession = anchor === 'session-start' || anchor === 'session-end';
  if (ofSession && !sessionId) return null;
  const session = ofSession ? { sessionId } : {};
  if (kind === 'days') return days === undefined || !time ? null : { kind, anchor, ...session, days, time };
  return minutes === undefined ? null : { kind, anchor, ...session, minutes };
}

/** What is wrong with quiet hours; both ends or none. */
export function quietFaults(from: string | null, until: string | null): FieldFault[] {
  if (!from && !until) return [];
  if (!from || !until) return [{ field: from ? 'quietUntil' : 'quietFrom', code: 'field.required' }];
  return isLeavingEnough({ from, until }) ? [] : [{ field: 'quietUntil', code: 'mailings.quiet-hours' }];
}

const isLeavingEnough = ({ from, until }: QuietHours): boolean =>
  (minutesOf(from) - minutesOf(until) + 1440) % 1440 >= AWAKE;
