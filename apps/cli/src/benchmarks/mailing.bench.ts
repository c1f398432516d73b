import { spawn, spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BenchmarkResult } from './benchmark.js';
import { makeBenchConference } from './bench-conference.js';
import { startBenchDatabase, type BenchDatabase } from './bench-database.js';
import { startBenchRedis } from './bench-redis.js';
import { startBenchMailSink, type BenchMailSink } from './start-mail-sink.js';
import { startBenchWorker } from './bench-worker.js';
import { queueTickets } from './queue-tickets.js';

export const name = 'mailing';
export const summary =
  'ticket mails with QR and calendar entry to an SMTP server, beside bare pooled nodemailer and smtp-source';

const CONNECTIONS = 10;
const WARM = 1000;
const COUNTED = 1000;
/** How much of a long queue is sent while its memory is watched. */
const BEGINNING = 10_000;

/** Options: `--mails=10000`, `--queued=100000` for the memory, `--rounds=3` of each side, `--redis=0` without the second backend. */
export async function run(options: Record<string, string>): Promise<BenchmarkResult> {
  const mails = Number(options['mails'] ?? 10_000);
  const queued = Number(options['queued'] ?? 100_000);
  const rounds = Number(options['rounds'] ?? 3);
  const db = await startBenchDatabase();
  const sink = await startBenchMailSink();
  try {
    const { id, registrationIds } = await makeBenchConference(db.admin, {
      registrations: mails,
      arrived: false,
    });
    const plan = { db, sink, conferenceId: id, registrationIds, mails, queued, rounds };
    const onPostgres = await measure(plan);
    const redis = options['redis'] === '0' ? undefined : await startBenchRedis();
    const onRedis = redis && (await measure({ ...plan, redisUrl: redis.url }));
    await redis?.stop();
    return {
      ok: onPostgres.isExact && (onRedis?.isExact ?? true),
      figures: {
        ...onPostgres.figures,
        ...(onRedis &&
          Object.fromEntries(
            Object.entries(onRedis.figures).map(([figure, value]) => [`${figure}OnRedis`, value]),
          )),
      },
    };
  } finally {
    await sink.stop();
    await db.stop();
  }
}

interface Plan {
  db: BenchDatabase;
  sink: BenchMailSink;
  conferenceId: string;
  registrationIds: string[];
  mails: number;
  queued: number;
  rounds: number;
  redisUrl?: string;
}

/** Both sides by turns; the best of each: other things run on the machine, and nothing makes it faster than it is. */
async function measure(plan: Plan): Promise<{ isExact: boolean; figures: Record<string, number> }> {
  const { db, sink, mails, rounds } = plan;
  const ours: { perSecond: number; cpuMs: number }[] = [];
  const bare: { seconds: number; cpuMsPerMail: number }[] = [];
  const native: number[] = [];
  let isExact = true;
  for (let round = 0; round < rounds; round += 1) {
    const one = await sendAll(plan);
    isExact &&= one.isExact;
    ours.push(one);
    bare.push(await sendBare(db, sink, mails));
    native.push(sendNative(sink, mails, one.bytesPerMail));
  }
  const best = ours.toSorted((a, b) => b.perSecond - a.perSecond)[0]!;
  const floor = bare.toSorted((a, b) => a.seconds - b.seconds)[0]!;
  const barePerSecond = mails / floor.seconds;
  const nativePerSecond = Math.max(...native);
  return {
    isExact,
    figures: {
      mailsPerSecond: Math.round(best.perSecond),
      ofNodemailer: round2(best.perSecond / barePerSecond),
      ...(nativePerSecond > 0 && { ofSmtpSource: round2(best.perSecond / nativePerSecond) }),
      statementsPerMail: await statements(plan),
      cpuMsPerMail: round2(best.cpuMs),
      ...(plan.queued > 0 && { peakMiB: await peak(plan) }),
      nodemailerPerSecond: Math.round(barePerSecond),
      nodemailerCpuMsPerMail: round2(floor.cpuMsPerMail),
      ...(nativePerSecond > 0 && { smtpSourcePerSecond: Math.round(nativePerSecond) }),
    },
  };
}

const workerEnv = ({ db, sink, redisUrl }: Plan): NodeJS.ProcessEnv => ({
  DATABASE_URL: db.url,
  SMTP_URL: `smtp://127.0.0.1:${sink.port}`,
  ...(redisUrl && { REDIS_URL: redisUrl }),
});

async function sendAll(plan: Plan) {
  const { sink, db, mails, registrationIds, conferenceId } = plan;
  const worker = await startBenchWorker(workerEnv(plan));
  try {
    await sink.forget();
    await queueTickets(db.admin, conferenceId, registrationIds.slice(0, WARM));
    await sink.reach(Math.min(WARM, registrationIds.length));
    await settled(db);
    await sink.forget();
    const cpuBefore = await worker.cpuMs();
    const reached = sink.reach(mails);
    const began = performance.now();
    await queueTickets(db.admin, conferenceId, registrationIds);
    await reached;
    const seconds = (performance.now() - began) / 1000;
    const cpuMs = ((await worker.cpuMs()) - cpuBefore) / mails;
    await settled(db);
    const { mails: received, recipients, mostCopies, bytes } = await sink.report();
    const isExact = received === mails && recipients === mails && mostCopies === 1;
    if (!isExact) console.error('wrong:', { received, recipients, mostCopies });
    return { perSecond: mails / seconds, cpuMs, isExact, bytesPerMail: Math.round(bytes / received) };
  } finally {
    await worker.stop();
  }
}

/** Every mail is written down as sent. */
async function settled(db: BenchDatabase): Promise<void> {
  for (;;) {
    const { rows } = await db.admin.query<{ left: number }>(
      `SELECT count(*)::int AS left FROM mails WHERE state IN ('queued','sending')`,
    );
    if (rows[0]!.left === 0) break;
    await sleep(100);
  }
}

async function sendBare(
  db: BenchDatabase,
  sink: BenchMailSink,
  mails: number,
): Promise<{ seconds: number; cpuMsPerMail: number }> {
  const file = join(dirname(db.log), 'sources.json');
  await writeFile(file, JSON.stringify(await sink.samples()));
  const script = fileURLToPath(new URL('./bare-mailer.js', import.meta.url));
  const { stdout } = await spawned(process.execPath, [
    script,
    `${sink.port}`,
    `${mails}`,
    `${WARM}`,
    `${CONNECTIONS}`,
    file,
  ]);
  return JSON.parse(stdout) as { seconds: number; cpuMsPerMail: number };
}

/** Postfix's own load generator; 0 where it is not installed. */
function sendNative(sink: BenchMailSink, mails: number, bytes: number): number {
  const began = performance.now();
  const { error, status } = spawnSync('smtp-source', [
    '-s',
    `${CONNECTIONS}`,
    '-d',
    '-m',
    `${mails}`,
    '-l',
    `${bytes}`,
    '-f',
    'zijin@zijin.example',
    '-t',
    'bench@demo.example',
    `127.0.0.1:${sink.port}`,
  ]);
  if (error || status !== 0) {
    console.error('smtp-source of Postfix is missing or failed: its figure is left out');
    return 0;
  }
  return mails / ((performance.now() - began) / 1000);
}

/** Counted by PostgreSQL's own log in a run of its own, because writing them down costs time. */
async function statements(plan: Plan): Promise<number> {
  const { db, sink, registrationIds, conferenceId } = plan;
  const worker = await startBenchWorker(workerEnv(plan));
  try {
    await sink.forget();
    await logStatements(db, 'all');
    const before = (await readFile(db.log, 'utf8')).length;
    await queueTickets(db.admin, conferenceId, registrationIds.slice(0, COUNTED));
    await sink.reach(COUNTED);
    await settled(db);
    await logStatements(db, 'none');
    const lines = (await readFile(db.log, 'utf8')).slice(before).split('\n');
    return round2(lines.filter((line) => /(statement|execute [^:]*):/.test(line)).length / COUNTED);
  } finally {
    await worker.stop();
  }
}

async function logStatements(db: BenchDatabase, what: 'all' | 'none'): Promise<void> {
  await db.admin.query(`ALTER SYSTEM SET log_statement = '${what}'`);
  await db.admin.query('SELECT pg_reload_conf()');
  await sleep(1000);
}

/** The most memory a worker holds while it begins on a long queue. */
async function peak(plan: Plan): Promise<number> {
  const { db, sink, registrationIds, conferenceId, queued } = plan;
  await sink.forget();
  for (let left = queued; left > 0; left -= registrationIds.length)
    await queueTickets(db.admin, conferenceId, registrationIds.slice(0, left));
  const worker = await startBenchWorker(workerEnv(plan));
  try {
    await sink.reach(Math.min(queued, BEGINNING));
    return await worker.peakMiB();
  } finally {
    await worker.stop();
    await db.admin.query(`UPDATE mails SET state = 'dropped' WHERE state = 'queued'`);
  }
}

const spawned = async (command: string, args: readonly string[]): Promise<{ stdout: string }> => {
  const child = spawn(command, [...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let stdout = '';
  for await (const chunk of child.stdout) stdout += String(chunk);
  return { stdout };
};

const round2 = (value: number): number => Number(value.toFixed(2));
