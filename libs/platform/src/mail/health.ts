import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Transactions } from '#platform/database';
import { lives, someoneLives } from '#platform/presence';
import { SENDER } from './pacing/room.js';

/** A mail that is due for longer than this while nobody sends is a fault, not a queue. */
const PATIENCE_MS = 2 * 60_000;

export interface MailHealth {
  /** Mails that could leave now. */
  due: number;
  /** How long the first of them has been due. */
  oldestDueSeconds: number;
  /** Why nothing leaves: no worker runs, or the mail server cannot be used; null when all is well. */
  fault: 'no-worker' | 'no-server' | 'stuck' | null;
  /** What the mail server, or the way to it, said last. */
  words: string | null;
}

/** Whether mails leave, as far as the tables tell: for probes, metrics and the console. */
@Injectable()
export class ReadMailHealth {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<MailHealth> {
    const now = this.clock.now();
    const [row] = (await this.transactions.reader.query(
      `SELECT due.count AS due, due.oldest, sender.last_words AS words, sender.domain IS NOT NULL AS "isCutOff",
         ${someoneLives} AS "isRunning",
         EXISTS (SELECT FROM mails WHERE state = 'sending' AND claimed_until > $1 AND ${lives('claimed_by')}) AS "isSending"
       FROM (SELECT count(*)::int AS count, min(next_attempt_at) AS oldest FROM mails
             WHERE state = 'queued' AND next_attempt_at <= $1) AS due
       LEFT JOIN mail_domains sender ON sender.domain = '${SENDER}'`,
      [now],
    )) as [
      {
        due: number;
        oldest: Date | null;
        words: string | null;
        isCutOff: boolean;
        isRunning: boolean;
        isSending: boolean;
      },
    ];
    const waitedMs = row.oldest ? now.getTime() - row.oldest.getTime() : 0;
    const isLate = waitedMs > PATIENCE_MS && !row.isSending;
    const fault =
      row.isCutOff && row.isRunning ? 'no-server' : !isLate ? null : row.isRunning ? 'stuck' : 'no-worker';
    return { due: row.due, oldestDueSeconds: Math.round(waitedMs / 1000), fault, words: row.words };
  }
}
