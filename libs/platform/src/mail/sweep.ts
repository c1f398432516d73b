import { Injectable, type OnModuleInit } from '@nestjs/common';
import { sendMail, sendMailing } from '#contracts/jobs/mail';
import { Clock, Rounds } from '#platform/clock';
import { Transactions, queryPrepared, writeAll, type Transaction } from '#platform/database';
import { wakeRelay } from '#platform/outbox';
import { lives } from '#platform/presence';
import { Queues } from '#platform/queue';
import { mailJobWrites } from './mail-jobs.js';
import type { MailCategory } from './mail.entity.js';
import { SENDER } from './pacing/room.js';
import { HELD_FOR_MS } from './sending/in-hand.js';

/** A mail whose job was asked for this long ago and is still due has lost its job, unless many wait before it. */
const LOST_AFTER_MS = 20_000;
const LOST_IN_A_CROWD_AFTER_MS = 10 * 60_000;
const CROWD = 20;
const AT_ONCE = 2000;
/** A worker that was only just not to be seen may be back in a moment. */
const GONE_AFTER_MS = 5000;
/** Mails that were in the hands of a dead worker: one of them may have killed it, so each job carries few. */
const SUSPECTS_PER_JOB = 5;

/** Asks again for every mail that the table says is still due, whatever became of its job or its worker. */
@Injectable()
export class MailSweep implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly queues: Queues,
    private readonly rounds: Rounds,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.rounds.add({ name: 'mail sweep', everyMs: 2500, run: () => this.run() });
  }

  async run(): Promise<number> {
    const now = this.clock.now();
    await this.transactions.reader.transaction((tx) => this.takeBack(tx, now));
    const lostAfter = (await this.isCrowded()) ? LOST_IN_A_CROWD_AFTER_MS : LOST_AFTER_MS;
    let found = 0;
    for (let more = AT_ONCE; more === AT_ONCE; found += more)
      more = await this.transactions.reader.transaction((tx) => this.askAgain(tx, now, lostAfter));
    return found;
  }

  /** From workers that died or do not answer. An at-most-once mail that was being handed over has no further try. */
  private async takeBack(tx: Transaction, now: Date): Promise<void> {
    const rows = await queryPrepared<{ id: string; category: MailCategory; state: string }>(
      tx,
      {
        name: 'take-back-mails',
        text: `WITH gone AS (
            SELECT id FROM mails
            WHERE state = 'sending' AND (claimed_until < $1 OR claimed_until IS NULL OR
              (claimed_until < $2 AND NOT ${lives('mails.claimed_by')}))
            LIMIT 5000 FOR UPDATE SKIP LOCKED)
          UPDATE mails SET
            state = CASE WHEN delivery = 'at-most-once' AND handed_over_at IS NOT NULL THEN 'unknown'
                         WHEN is_stopped THEN 'dropped' ELSE 'queued' END,
            attempts = greatest(0, attempts - 1), claimed_by = NULL, claimed_until = NULL, enqueued_at = $1
          FROM gone WHERE mails.id = gone.id RETURNING mails.id, category, state`,
      },
      [now, new Date(now.getTime() + HELD_FOR_MS - GONE_AFTER_MS)],
    );
    const due = rows.filter(({ state }) => state === 'queued');
    if (due.length > 0) await writeAll(tx, [...mailJobWrites(due, SUSPECTS_PER_JOB), wakeRelay]);
  }

  private async askAgain(tx: Transaction, now: Date, lostAfterMs: number): Promise<number> {
    const rows = await queryPrepared<{ id: string; category: MailCategory }>(
      tx,
      {
        name: 'ask-again-for-mails',
        text: `WITH due AS (
            SELECT id FROM mails
            WHERE state = 'queued' AND next_attempt_at <= $1 AND (enqueued_at IS NULL OR enqueued_at < $2)
              AND NOT EXISTS (SELECT FROM mail_domains WHERE domain = '${SENDER}' AND paused_until > $1)
            ORDER BY next_attempt_at LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)
          UPDATE mails SET enqueued_at = $1 FROM due WHERE mails.id = due.id RETURNING mails.id, category`,
      },
      [now, new Date(now.getTime() - lostAfterMs)],
    );
    if (rows.length > 0) await writeAll(tx, [...mailJobWrites(rows), wakeRelay]);
    return rows.length;
  }

  /** A queue that is known to hold many jobs has lost none; one that cannot be asked may have lost all. */
  private async isCrowded(): Promise<boolean> {
    const waiting = await Promise.all(
      [sendMail, sendMailing].map(({ queue }) => this.queues.waiting(queue).catch(() => 0)),
    );
    return Math.max(...waiting) > CROWD;
  }
}
