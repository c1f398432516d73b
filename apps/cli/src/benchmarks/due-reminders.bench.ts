import { performance } from 'node:perf_hooks';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import type { Call } from '#platform/call';
import { SystemClock } from '#platform/clock';
import { Transactions, dataSourceOptions, newId } from '#platform/database';
import { SendDue } from '#outreach/jobs';
import { Mailings, PlannedMails } from '#outreach/persistence';
import { schema } from '../../../schema.js';
import { bareEnqueue } from './bare-enqueue.js';
import { makeBenchConference } from './bench-conference.js';
import { startBenchDatabase } from './bench-database.js';
import type { BenchmarkResult } from './benchmark.js';

export const name = 'due-reminders';
export const summary =
  'finding and enqueueing the 10,000 due of 1,000,000 planned reminders, beside one bare statement';

const MINUTE = 60_000;
const call: Call = {
  actor: { kind: 'system', name: 'benchmark' },
  clock: new SystemClock(),
  language: 'zh',
  reference: 'benchmark',
};

/** Options: `--people=10000 --mailings=100`; each person is planned for each mailing. */
export async function run(options: Record<string, string>): Promise<BenchmarkResult> {
  const people = Number(options['people'] ?? 10_000);
  const count = Number(options['mailings'] ?? 100);
  const db = await startBenchDatabase();
  try {
    const conference = await makeBenchConference(db.admin, { registrations: people, arrived: false });
    const plan = (at: Date) => planMailing(db.admin, conference.id, at);
    const due = await plan(new Date(Date.now() - MINUTE));
    for (let n = 1; n < count; n++) await plan(new Date(Date.now() + n * 60 * MINUTE));
    await db.admin.query('VACUUM ANALYZE');
    const source = await new DataSource(
      dataSourceOptions(schema, { databaseUrl: db.url, poolSize: 4 }),
    ).initialize();
    try {
      const transactions = new Transactions(source);
      await warm(db.admin, transactions, conference.id);
      await printPlan(db.admin, due);
      const findMs = await find(source, due, people);
      const began = performance.now();
      const sent = await new SendDue(transactions).run(call);
      const enqueuePerSecond = sent / ((performance.now() - began) / 1000);
      const again = await new SendDue(transactions).run(call);
      const ok = sent === people && again === 0 && (await isRight(db.admin, due, people, count));

      const floor = await plan(new Date(Date.now() - MINUTE));
      await db.admin.query('VACUUM ANALYZE planned_mails');
      const barePerSecond = await bareEnqueue(db.admin, floor, people);
      return {
        ok,
        figures: {
          findMs: Number(findMs.toFixed(1)),
          enqueuePerSecond: Math.round(enqueuePerSecond),
          barePerSecond: Math.round(barePerSecond),
          ofBare: Number((enqueuePerSecond / barePerSecond).toFixed(2)),
          planned: people * count,
        },
      };
    } finally {
      await source.destroy();
    }
  } finally {
    await db.stop();
  }
}

/** A mailing at this moment to everybody registered, each planned. */
async function planMailing(db: Pool, conferenceId: string, at: Date, people = 1_000_000): Promise<string> {
  const id = newId();
  const text = {
    subject: '提醒',
    greeting: '',
    blocks: [{ kind: 'paragraph', text: '明天见。' }],
    closing: '',
  };
  await db.query(
    `INSERT INTO mailings (id, conference_id, name, purpose, state, audience, letter, schedule, due_at, created_at)
     VALUES ($1, $2, '提醒', 'reminder', 'scheduled', '{"source":"registrations","registrationStates":["confirmed"]}',
       $3, $4, $5, now())`,
    [
      id,
      conferenceId,
      JSON.stringify({ zh: text, en: text }),
      JSON.stringify({ kind: 'at', at: at.toISOString() }),
      at,
    ],
  );
  await db.query(
    `INSERT INTO planned_mails (id, mailing_id, recipient_kind, recipient_id, due_at)
     SELECT gen_random_uuid(), $1, 'registrations', id, $3 FROM registrations WHERE conference_id = $2 LIMIT $4`,
    [id, conferenceId, at, people],
  );
  return id;
}

/** The first mailing of a process also compiles and connects. */
async function warm(db: Pool, transactions: Transactions, conferenceId: string): Promise<void> {
  await db.query(`UPDATE mailings SET due_at = due_at + interval '1 hour' WHERE due_at < now()`);
  await planMailing(db, conferenceId, new Date(Date.now() - MINUTE), 100);
  await new SendDue(transactions).run(call);
  await db.query(`UPDATE mailings SET state = 'done' WHERE state = 'sending'`);
  await db.query(
    `UPDATE mailings SET due_at = due_at - interval '1 hour' WHERE schedule->>'at' < to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI') AND state = 'scheduled'`,
  );
}

/** Finding what is due, and claiming all of it, without keeping it. */
async function find(source: DataSource, mailingId: string, people: number): Promise<number> {
  const runner = source.createQueryRunner();
  await runner.startTransaction();
  try {
    const now = new Date();
    const began = performance.now();
    const found = await new Mailings(runner.manager).withDue(now);
    const claimed = await new PlannedMails(runner.manager, mailingId).claimDue(now, people);
    const took = performance.now() - began;
    if (found.length !== 1 || claimed.length !== people)
      throw new Error(`found ${found.length} mailings and ${claimed.length} people`);
    return took;
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

async function printPlan(db: Pool, mailingId: string): Promise<void> {
  const { rows } = await db.query<{ 'QUERY PLAN': string }>(
    `EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) SELECT id, recipient_kind, recipient_id FROM planned_mails
     WHERE mailing_id = '${mailingId}' AND state = 'planned' AND due_at <= now()
     ORDER BY due_at, id LIMIT 1000 FOR UPDATE SKIP LOCKED`,
  );
  console.log(rows.map((row) => row['QUERY PLAN']).join('\n'));
}

/** Each person one mail with its job, and nothing of the other mailings. */
async function isRight(db: Pool, mailingId: string, people: number, mailings: number): Promise<boolean> {
  const { rows } = await db.query<Record<string, number>>(
    `SELECT (SELECT count(DISTINCT subject_id)::int FROM mails WHERE batch_id = $1) AS persons,
       (SELECT count(*)::int FROM mails WHERE batch_id = $1) AS mails,
       (SELECT count(DISTINCT m.id)::int FROM outbox o, jsonb_array_elements_text(o.payload->'mailIds') AS asked (id)
        JOIN mails m ON m.id = asked.id::uuid WHERE m.batch_id = $1) AS jobs,
       (SELECT count(*)::int FROM planned_mails p JOIN mails m ON m.id = p.mail_id AND m.subject_id = p.recipient_id
        WHERE p.mailing_id = $1 AND p.state = 'enqueued') AS enqueued,
       (SELECT count(*)::int FROM planned_mails WHERE state = 'planned') AS waiting`,
    [mailingId],
  );
  const { persons, mails, jobs, enqueued, waiting } = rows[0]!;
  return (
    persons === people &&
    mails === people &&
    jobs === people &&
    enqueued === people &&
    waiting === people * (mailings - 1)
  );
}
