import pg from 'pg';
import { makeBenchConference } from '../../apps/cli/src/benchmarks/bench-conference.js';
import { queueTickets } from '../../apps/cli/src/benchmarks/queue-tickets.js';
import type { MailRequest } from '#platform/mail';
import { eventually, type Child } from './children.js';
import { freshDatabase, type TestDatabase } from './postgres.js';
import { startWorker } from './processes.js';
import { startRedis, type RedisProcess } from './redis.js';
import { startSmtpSink, type SmtpSink } from './smtp-sink.js';

export const backends = ['postgres', 'redis'] as const;
export type Backend = (typeof backends)[number];

/** A conference with tickets to send, a real SMTP server, and workers as processes. */
export interface MailRun {
  database: TestDatabase;
  sink: SmtpSink;
  redis?: RedisProcess;
  conferenceId: string;
  env: Record<string, string>;
  /** Asks for a ticket mail to each of the first people; with changes, such as at-most-once. */
  queue(count: number, changes?: Partial<MailRequest>): Promise<void>;
  /** Each calls itself by another name, which the sink notes. */
  startWorker(env?: Record<string, string>): Promise<Child>;
  counted(state: string): Promise<number>;
  /** Waits until this many mails have this state. */
  reach(state: string, count: number, withinMs: number): Promise<void>;
  /** How often each person got a mail, and how many Message-IDs they saw. */
  received(): Map<string, { copies: number; messageIds: Set<string> }>;
  stop(): Promise<void>;
}

export interface MailRunOptions {
  people: number;
  backend?: Backend;
  /** In place of a fresh copy of the test database. */
  database?: TestDatabase;
}

export async function startMailRun({
  people,
  backend = 'postgres',
  database: given,
}: MailRunOptions): Promise<MailRun> {
  const database = given ?? (await freshDatabase());
  const redis = backend === 'redis' ? await startRedis() : undefined;
  const sink = await startSmtpSink();
  const pool = new pg.Pool({ connectionString: database.adminUrl, max: 2 });
  pool.on('error', () => undefined);
  const { id: conferenceId, registrationIds } = await makeBenchConference(pool, {
    registrations: people,
    arrived: false,
  });
  const env: Record<string, string> = {
    DATABASE_URL: database.url,
    SMTP_URL: sink.url,
    MAIL_FROM: '紫金 <zijin@city.example>',
    ...(redis && { REDIS_URL: redis.url }),
  };
  const workers: Child[] = [];
  let started = 0;
  const run: MailRun = {
    database,
    sink,
    redis,
    conferenceId,
    env,
    queue: (count, changes) =>
      queueTickets(pool, conferenceId, registrationIds.slice(0, count), changes ?? {}),
    async startWorker(changes = {}) {
      started += 1;
      const own = { SMTP_URL: `${env['SMTP_URL']}?name=worker-${started}.example` };
      const worker = await startWorker({ ...env, ...own, ...changes });
      workers.push(worker);
      return worker;
    },
    async counted(state) {
      const [row] = await database.query<{ n: number }>(
        'SELECT count(*)::int AS n FROM mails WHERE state = $1',
        [state],
      );
      return row!.n;
    },
    async reach(state, count, withinMs) {
      await eventually(
        `${count} mails ${state}`,
        async () => ((await run.counted(state)) >= count ? (true as const) : undefined),
        withinMs,
      );
    },
    received() {
      const people = new Map<string, { copies: number; messageIds: Set<string> }>();
      for (const { to, parsed } of run.sink.mails) {
        const one = people.get(to) ?? { copies: 0, messageIds: new Set() };
        one.copies += 1;
        one.messageIds.add(parsed.messageId!);
        people.set(to, one);
      }
      return people;
    },
    async stop() {
      await Promise.all(workers.map((worker) => worker.kill9()));
      await run.sink.stop();
      await run.redis?.stop();
      await pool.end();
      if (!given) await database.drop();
    },
  };
  return run;
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
