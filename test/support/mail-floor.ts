import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { readSettings } from '#config';
import { SetClock } from '#platform/clock';
import { Transactions } from '#platform/database';
import { SendMails, recordMails, type MailRequest } from '#platform/mail';
import { newId } from '#platform/database';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import { freshDatabase, type TestDatabase } from './postgres.js';
import { startSmtpSink, type SmtpSink } from './smtp-sink.js';

/** The sending side in the test's own process, under a clock that the test sets; no rounds, no queue. */
export interface MailFloor {
  database: TestDatabase;
  sink: SmtpSink;
  clock: SetClock;
  parts: INestApplicationContext;
  transactions: Transactions;
  call: ReturnType<typeof callAt>;
  /** Asks for password mails, the plainest there are, to these addresses. */
  record(addresses: readonly string[], changes?: Partial<MailRequest>): Promise<string[]>;
  /** Sends what is due now; gives how many were looked at. */
  sendDue(): Promise<number>;
  /** To the moment at which the next mail is due; false when none is. */
  waitForNext(): Promise<boolean>;
  stop(): Promise<void>;
}

const callAt = (clock: SetClock) => ({
  actor: { kind: 'system' as const, name: 'test' },
  clock,
  language: 'zh' as const,
  reference: 'test',
});

export async function startMailFloor(env: Record<string, string> = {}): Promise<MailFloor> {
  const database = await freshDatabase();
  const sink = await startSmtpSink();
  const clock = new SetClock(new Date('2026-11-30T01:00:00Z'));
  const settings = readSettings({
    DATABASE_URL: database.url,
    SMTP_URL: sink.url,
    BASE_URL: 'http://zijin.example',
    MAIL_FROM: '紫金 <zijin@city.example>',
    ...env,
  });
  const parts = await NestFactory.createApplicationContext(WorkerModule.with(settings), { logger: false });
  const transactions = parts.get(Transactions, { strict: false });
  const call = callAt(clock);
  const floor: MailFloor = {
    database,
    sink,
    clock,
    parts,
    transactions,
    call,
    async record(addresses, changes) {
      const users = addresses.map(() => newId());
      await database.query(
        `INSERT INTO users (id, email, name, is_administrator, state, password_hash, created_at)
         SELECT id, id || '@colleague.example', '陈', false, 'active', 'none', now() FROM unnest($1::uuid[]) AS id`,
        [users],
      );
      return transactions.run(call, (tx) =>
        recordMails(
          tx,
          call,
          addresses.map((address, at) => ({
            template: 'account.password-reset',
            language: 'zh',
            to: { name: '陈', address },
            subject: { kind: 'user', id: users[at]! },
            ...changes,
          })),
        ),
      );
    },
    async sendDue() {
      const due = await database.query<{ id: string }>(
        `SELECT id FROM mails WHERE state = 'queued' AND next_attempt_at <= $1 ORDER BY next_attempt_at LIMIT 50`,
        [clock.now()],
      );
      await parts.get(SendMails, { strict: false }).run(
        call,
        due.map(({ id }) => id),
      );
      return due.length;
    },
    async waitForNext() {
      const [row] = await database.query<{ at: Date | null }>(
        `SELECT min(next_attempt_at) AS at FROM mails WHERE state = 'queued'`,
      );
      if (!row?.at) return false;
      if (row.at > clock.now()) clock.set(new Date(row.at.getTime() + 1));
      return true;
    },
    async stop() {
      await parts.close();
      await floor.sink.stop();
      await database.drop();
    },
  };
  return floor;
}
