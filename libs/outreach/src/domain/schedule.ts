import type { Schedule, ScheduleAnchor } from '#contracts/outreach/mailing';
import {
  afterQuiet,
  beforeQuiet,
  isQuiet,
  minutesOf,
  momentOf,
  wallTime,
  type QuietHours,
} from '#platform/local-time';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** How long before quiet hours a mail leaves that cannot wait for their end. */
const MARGIN_MINUTES = 15;

/** What rules count from: the times of a conference and of the sessions of its released programme (ISO 8601, UTC). */
export interface Moments {
  startsAt: Date;
  endsAt: Date;
  registrationClosesAt: Date;
  /** IANA name. */
  timeZone: string;
  sessions: readonly { id: string; startsAt: string; endsAt: string }[];
}

export interface Timing {
  schedule: Schedule;
  quiet: QuietHours | null;
  /** Within which it still makes sense after it was due. */
  goodForHours: number;
}

/** When it leaves, and after when it is skipped. */
export interface DueTime {
  dueAt: Date;
  latestAt: Date;
}

function anchorOf(anchor: ScheduleAnchor, sessionId: string | undefined, moments: Moments): Date | null {
  const session = moments.sessions.find(({ id }) => id === sessionId);
  switch (anchor) {
    case 'start':
      return moments.startsAt;
    case 'end':
      return moments.endsAt;
    case 'registration-closes':
      return moments.registrationClosesAt;
    case 'session-start':
      return session ? new Date(session.startsAt) : null;
    case 'session-end':
      return session ? new Date(session.endsAt) : null;
  }
}

/** The moment that the schedule names, before quiet hours; null when its session is not in the programme. */
function namedBy(
  schedule: Schedule,
  moments: Moments,
  orderedAt: Date,
): { at: Date; anchor: Date | null } | null {
  if (schedule.kind === 'now') return { at: orderedAt, anchor: null };
  if (schedule.kind === 'at') return { at: new Date(schedule.at), anchor: null };
  const anchor = anchorOf(schedule.anchor, schedule.sessionId, moments);
  if (!anchor) return null;
  if (schedule.kind === 'minutes')
    return { at: new Date(anchor.getTime() + schedule.minutes * MINUTE), anchor };
  const day = Math.floor(wallTime(anchor, moments.timeZone) / DAY) * DAY;
  const wall = day + schedule.days * DAY + minutesOf(schedule.time) * MINUTE;
  return { at: momentOf(wall, moments.timeZone), anchor };
}

/**
 * When a mailing is due, and until when it still makes sense: what was meant for before something makes none after it,
 * what was meant for before the end of the conference none after that. A moment in quiet hours waits for their end, or,
 * where that would be too late, comes shortly before them. null when the session it counts from is not in the programme.
 * `orderedAt`: when «now» was said.
 */
export function dueTime(
  { schedule, quiet, goodForHours }: Timing,
  moments: Moments,
  orderedAt: Date,
): DueTime | null {
  const named = namedBy(schedule, moments, orderedAt);
  if (!named) return null;
  const { at, anchor } = named;
  const limits = [anchor, moments.endsAt].filter((limit): limit is Date => limit !== null && at < limit);
  const latest = (dueAt: Date): Date =>
    new Date(Math.min(dueAt.getTime() + goodForHours * HOUR, ...limits.map((limit) => limit.getTime())));
  const later = afterQuiet(at, quiet, moments.timeZone);
  const isInTime = limits.every((limit) => later < limit);
  const dueAt = isInTime ? later : beforeQuiet(at, quiet, moments.timeZone, MARGIN_MINUTES);
  return { dueAt, latestAt: latest(dueAt) };
}

/** Whether a mail may leave at this moment: not before it is due, not in quiet hours, not when it makes no sense. */
export function verdictAt(
  now: Date,
  { dueAt, latestAt }: DueTime,
  quiet: QuietHours | null,
  timeZone: string,
): 'wait' | 'send' | 'too-late' {
  if (now < dueAt) return 'wait';
  if (now >= latestAt) return 'too-late';
  if (!isQuiet(now, quiet, timeZone)) return 'send';
  return afterQuiet(now, quiet, timeZone) < latestAt ? 'wait' : 'too-late';
}

/** Counted from the conference, so that it follows it, and that whoever joins later gets what still makes sense. */
export const isRule = ({ kind }: Schedule): boolean => kind === 'days' || kind === 'minutes';
