import { Injectable, type OnModuleInit } from '@nestjs/common';
import { sendMail } from '#contracts/jobs/mail';
import { Clock, Rounds } from '#platform/clock';
import { Transactions } from '#platform/database';
import { recordJobs } from '#platform/outbox';

/** A mail whose job was asked for this long ago and is still due has lost its job. */
const LOST_AFTER_MS = 30_000;

/** Asks again for every mail that the table says is still due, whatever became of its job. */
@Injectable()
export class MailSweep implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly rounds: Rounds,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.rounds.add({ name: 'mail sweep', everyMs: 5000, run: () => this.run() });
  }

  async run(): Promise<number> {
    const now = this.clock.now();
    return this.transactions.reader.transaction(async (tx) => {
      const [rows] = (await tx.query(
        `UPDATE mails SET enqueued_at = $1 WHERE id IN (
           SELECT id FROM mails
           WHERE state IN ('queued','sending') AND next_attempt_at <= $1
             AND (enqueued_at IS NULL OR enqueued_at < $2) AND (claimed_until IS NULL OR claimed_until < $1)
           ORDER BY next_attempt_at LIMIT 500 FOR UPDATE SKIP LOCKED)
         RETURNING id`,
        [now, new Date(now.getTime() - LOST_AFTER_MS)],
      )) as [{ id: string }[], number];
      await recordJobs(
        tx,
        sendMail,
        rows.map(({ id }) => ({ mailId: id })),
      );
      return rows.length;
    });
  }
}
