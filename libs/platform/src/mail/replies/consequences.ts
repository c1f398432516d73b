import type { ReplyClass } from './reply-classes.js';

export interface Consequence {
  /** Whether the mail is tried again. `unless-final`: only when the server said 4xx. */
  again: 'yes' | 'no' | 'unless-final';
  /** Least wait before the next try; the usual waits when left out. */
  waitMs?: number;
  /** The try is not counted: the mail was not judged, only its moment. */
  isFree?: boolean;
  /** The address is never written to again. */
  suppresses?: boolean;
  /** Everything to this domain, or everything of this sender, waits too. */
  slows?: 'domain' | 'sender';
  /** How long it waits the first time; each further time twice as long. */
  pauseMs?: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export const consequences: Record<ReplyClass, Consequence> = {
  'unknown-user': { again: 'no', suppresses: true },
  'mailbox-full': { again: 'yes', waitMs: 2 * HOUR },
  'mailbox-disabled': { again: 'no' },
  greylisted: { again: 'yes', waitMs: 5 * MINUTE },
  'rate-limited': { again: 'yes', isFree: true, slows: 'domain', pauseMs: MINUTE },
  'blocked-by-policy': { again: 'yes', waitMs: HOUR, slows: 'domain', pauseMs: 15 * MINUTE },
  'spam-suspected': { again: 'unless-final', waitMs: HOUR, slows: 'domain', pauseMs: 2 * MINUTE },
  'auth-problem': { again: 'yes', waitMs: HOUR, slows: 'domain', pauseMs: 30 * MINUTE },
  'sender-refused': { again: 'yes', waitMs: HOUR, slows: 'domain', pauseMs: 15 * MINUTE },
  'content-refused': { again: 'unless-final' },
  'domain-not-found': { again: 'unless-final', waitMs: HOUR },
  'too-large': { again: 'no' },
  temporary: { again: 'yes' },
  refused: { again: 'no' },
};

/** Waits between tries; together a little over four days. */
const WAITS = [1, 5, 15, 30, 60, 120, 240, 480, 720, 1440, 1440, 1440].map((minutes) => minutes * MINUTE);

/** Milliseconds until the next try after `attempts` counted ones, or null when it was the last. */
export const waitAfter = (attempts: number): number | null => WAITS[Math.max(0, attempts - 1)] ?? null;

/** A mail that was only ever put off, never judged, is given up after this long. */
export const GIVE_UP_AFTER_MS = 5 * 24 * HOUR;
