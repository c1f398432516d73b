import type { MailDomain } from '../mail-domain.entity.js';

/** The row that stands for the sender itself: its own mail server cannot be reached, or does not let it in. */
export const SENDER = '*';

/** A domain that may have this much again has its full speed back. */
export const FULL_CONCURRENCY = 20;
export const FULL_PER_MINUTE = 600;

/** A server that is back is noticed within this time; a domain that is cross may be left alone for hours. */
export const longestPause = (domain: string): number => (domain === SENDER ? 300 : 4 * 3600);

const MINUTE = 60_000;

type Limits = Pick<MailDomain, 'pausedUntil' | 'concurrency' | 'perMinute' | 'minuteBegan' | 'takenInMinute'>;

export interface Room {
  /** How many mails may be handed over now. */
  mails: number;
  /** The earliest moment at which there may be room for the next. */
  next: Date;
}

/** What a domain takes now, while `underWay` mails to it are being handed over. */
export function roomOf(limits: Limits, underWay: number, now: Date): Room {
  if (limits.pausedUntil && limits.pausedUntil > now) return { mails: 0, next: limits.pausedUntil };
  const minuteEnds = new Date(limits.minuteBegan.getTime() + MINUTE);
  const taken = minuteEnds > now ? limits.takenInMinute : 0;
  const inMinute = limits.perMinute === null ? Infinity : limits.perMinute - taken;
  if (inMinute <= 0) return { mails: 0, next: minuteEnds };
  return {
    mails: Math.max(0, Math.min(limits.concurrency - underWay, inMinute)),
    next: new Date(now.getTime() + 3000),
  };
}

/** Slower after a refusal: half of everything, and the next pause twice as long. */
export function slowed(
  before: Pick<MailDomain, 'concurrency' | 'perMinute' | 'pauseSeconds'> | null,
  underWay: number,
  { pauseMs, isRate, longestSeconds }: { pauseMs: number; isRate: boolean; longestSeconds: number },
): { concurrency: number; perMinute: number | null; pauseSeconds: number } {
  const least = Math.round(pauseMs / 1000);
  if (!before)
    return {
      concurrency: Math.max(1, Math.min(FULL_CONCURRENCY, underWay) >> 1),
      perMinute: isRate ? 60 : null,
      pauseSeconds: least,
    };
  return {
    concurrency: Math.max(1, before.concurrency >> 1),
    perMinute: isRate ? Math.max(5, (before.perMinute ?? 120) >> 1) : before.perMinute,
    pauseSeconds: Math.min(longestSeconds, Math.max(least, before.pauseSeconds * 2)),
  };
}

/** Faster after half a minute of mails taken; null when there is nothing left to hold back. */
export function quickened(
  before: Pick<MailDomain, 'concurrency' | 'perMinute' | 'pauseSeconds'>,
): { concurrency: number; perMinute: number | null; pauseSeconds: number } | null {
  const concurrency = Math.min(FULL_CONCURRENCY, before.concurrency + 1);
  const perMinute = before.perMinute === null ? null : Math.ceil(before.perMinute * 1.25);
  if (concurrency >= FULL_CONCURRENCY && (perMinute === null || perMinute >= FULL_PER_MINUTE)) return null;
  return { concurrency, perMinute, pauseSeconds: Math.ceil(before.pauseSeconds * 0.9) };
}
