import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually, type Child } from '../support/children.js';
import { furnish, register, type Installation } from '../support/installation.js';
import { freshDatabase, type TestDatabase } from '../support/postgres.js';
import { startConference, startWorker, type ConferenceProcess } from '../support/processes.js';
import { startRedis } from '../support/redis.js';
import { smtpError, startSmtpSink, type SmtpSink } from '../support/smtp-sink.js';

const MINUTES = 60_000;
const GUESTS = 80;

let database: TestDatabase;
let sink: SmtpSink;
let conference: ConferenceProcess;
let env: Record<string, string>;
let installation: Installation;
const workers: Child[] = [];

beforeEach(async () => {
  database = await freshDatabase();
  sink = await startSmtpSink();
  env = { DATABASE_URL: database.url, SMTP_URL: sink.url };
  conference = await startConference(env);
  installation = await furnish(conference.url);
}, 2 * MINUTES);

afterEach(async () => {
  await Promise.all([conference?.stop(), ...workers.splice(0).map((worker) => worker.stop())]);
  await sink?.stop();
  await database?.drop();
}, MINUTES);

async function guests(count: number): Promise<void> {
  for (let from = 0; from < count; from += 10)
    await Promise.all(
      Array.from({ length: Math.min(10, count - from) }, (_, at) =>
        register(conference.url, installation.slug, from + at),
      ),
    );
}

const counted = async (state: string): Promise<number> =>
  Number(
    (await database.query<{ n: string }>('SELECT count(*) n FROM mails WHERE state = $1', [state]))[0]!.n,
  );

const allSent = (count: number, withinMs: number): Promise<true> =>
  eventually(
    `${count} mails sent`,
    async () => ((await counted('sent')) === count ? (true as const) : undefined),
    withinMs,
  );

const copies = (): Map<string, Set<string>> => {
  const ids = new Map<string, Set<string>>();
  for (const { to, parsed } of sink.mails) ids.set(to, (ids.get(to) ?? new Set()).add(parsed.messageId!));
  return ids;
};

describe('TRUST: the row in PostgreSQL is the truth of a mail', () => {
  it(
    'worker killed with -9 again and again: everybody has a mail, at most one extra a crash, same Message-ID, none stuck',
    async () => {
      sink.temper(() => new Promise((resolve) => setTimeout(() => resolve(undefined), 60)));
      await guests(GUESTS);
      const kills = 5;
      for (let kill = 0; kill < kills; kill += 1) {
        const worker = await startWorker(env);
        workers.push(worker);
        const before = sink.mails.length;
        await eventually(
          'some mails on their way',
          () => (sink.mails.length > before + 3 ? true : undefined),
          MINUTES,
        ).catch(() => undefined); // all that is left may be claimed by the worker killed before
        await worker.kill9();
      }
      sink.temper(undefined);
      workers.push(await startWorker(env));
      await allSent(GUESTS, 3 * MINUTES);
      expect(copies().size).toBe(GUESTS);
      for (const ids of copies().values()) expect(ids.size).toBe(1);
      // One worker sends at most five mails at a time, so a kill can repeat at most those five.
      expect(sink.mails.length).toBeLessThanOrEqual(GUESTS + kills * 5);
      const perPerson = new Map<string, number>();
      for (const { to } of sink.mails) perPerson.set(to, (perPerson.get(to) ?? 0) + 1);
      expect(Math.max(...perPerson.values())).toBeLessThanOrEqual(1 + kills);
    },
    10 * MINUTES,
  );

  it(
    'a mail server that is gone loses nothing: mails wait in their rows and leave when it is back',
    async () => {
      const { port } = sink;
      await sink.stop();
      workers.push(await startWorker(env));
      await guests(5);
      await eventually('five tries written down', async () =>
        (await database.query('SELECT 1 FROM mails WHERE attempts > 0 AND last_reply IS NOT NULL')).length ===
        5
          ? true
          : undefined,
      );
      expect(await counted('queued')).toBe(5);
      sink = await startSmtpSink(port);
      await database.query(`UPDATE mails SET next_attempt_at = now() - interval '1 second'`);
      await allSent(5, MINUTES);
      expect(copies().size).toBe(5);
    },
    3 * MINUTES,
  );

  it(
    '5xx words decide: «too frequent» is tried again, a true unknown user is given up',
    async () => {
      sink.temper((to) =>
        to.startsWith('guest0@')
          ? smtpError(550, 'Connection frequency limited')
          : to.startsWith('guest1@')
            ? smtpError(550, '5.1.1 User unknown')
            : undefined,
      );
      workers.push(await startWorker(env));
      await guests(3);
      await eventually('verdicts', async () =>
        (await counted('sent')) === 1 && (await counted('failed')) === 1 && (await counted('queued')) === 1
          ? true
          : undefined,
      );
      const [waiting] = await database.query<{ to_address: string; last_reply: string }>(
        `SELECT to_address, last_reply FROM mails WHERE state = 'queued'`,
      );
      expect(waiting).toMatchObject({ to_address: 'guest0@demo.example' });
      expect(waiting!.last_reply).toContain('frequency');
    },
    3 * MINUTES,
  );
});

describe('TRUST: the queue may be lost', () => {
  it(
    'Redis wiped empty: work resumes by itself within 60 s, no mail lost',
    async () => {
      const redis = await startRedis();
      const onRedis = { ...env, REDIS_URL: redis.url };
      sink.temper((to) => (to.startsWith('guest') ? smtpError(451, 'greylisted') : undefined));
      await guests(10);
      const worker = await startWorker(onRedis);
      workers.push(worker);
      await worker.kill9();
      await redis.stop();
      const again = await startRedis(redis.port);
      sink.temper(undefined);
      await database.query(
        `UPDATE mails SET next_attempt_at = now() - interval '1 second' WHERE state = 'queued'`,
      );
      workers.push(await startWorker(onRedis));
      await allSent(10, 2 * MINUTES);
      expect(copies().size).toBe(10);
      await Promise.all(workers.splice(0).map((running) => running.stop()));
      await again.stop();
    },
    4 * MINUTES,
  );

  it(
    'SIGTERM stops claiming, finishes what runs, exits within 10 s',
    async () => {
      sink.temper(() => new Promise((resolve) => setTimeout(() => resolve(undefined), 300)));
      await guests(30);
      const worker = await startWorker(env);
      workers.push(worker);
      await eventually('under way', () => (sink.mails.length > 2 ? true : undefined), MINUTES);
      const asked = Date.now();
      expect(await worker.stop()).toBe(0);
      expect(Date.now() - asked).toBeLessThan(10_000);
      expect(await counted('sending')).toBe(0);
      expect(await counted('sent')).toBe(sink.mails.length);
    },
    3 * MINUTES,
  );
});
