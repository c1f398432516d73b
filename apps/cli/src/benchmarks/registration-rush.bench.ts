import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { BenchmarkResult } from './benchmark.js';
import { startBenchDatabase, type BenchDatabase } from './bench-database.js';
import { startBenchProcess } from './bench-process.js';
import {
  addEarlierConference,
  makeRushConferences,
  rushRequest,
  type RushConference,
} from './rush-conference.js';
import { quantile } from './scan-load.js';
import { callersSend, sortedMs, type Load } from './socket-load.js';

export const name = 'registration-rush';
export const summary =
  'invitations go out at nine: many callers for 500 places, durable, beside one transaction each';

const PLACES = 500;
const CALLERS = 64;
/** People of an earlier conference. */
const EARLIER = 20_000;
/** Before anything is measured, of either side: as many as V8 needs to have compiled what is hot. */
const WARM = 2000;

/** Options: `--requests=2000` by 64 callers, `--single=300` by one, `--rounds=3` of both sides. */
export async function run(options: Record<string, string>): Promise<BenchmarkResult> {
  const requests = Number(options['requests'] ?? 2000);
  const single = Number(options['single'] ?? 300);
  const rounds = Number(options['rounds'] ?? 3);
  const db = await startBenchDatabase();
  try {
    await addEarlierConference(db.admin, EARLIER);
    const plain = await measure(db, 'apps/cli/src/benchmarks/bare-registration-route.js', {
      requests: Math.min(requests, 1000),
      single,
      rounds,
      tenfold: false,
    });
    const ours = await measure(db, 'apps/conference/src/main.js', {
      requests,
      single,
      rounds,
      tenfold: true,
    });
    return {
      ok: ours.isExact && plain.isExact,
      figures: {
        registrationsPerSecond: Math.round(ours.perSecond),
        fsyncsPerRegistration: round(ours.fsyncs, 3),
        p99Ms: round(ours.p99Ms, 1),
        timesPlain: round(ours.perSecond / plain.perSecond, 1),
        singleP50OfPlain: round(ours.singleP50Ms / plain.singleP50Ms, 2),
        goodputAtTenfold: round(ours.tenfold!.perSecond / ours.perSecond, 2),
        refusedP99Ms: round(ours.tenfold!.refusedP99Ms, 1),
        refusedAtTenfold: ours.tenfold!.refused,
        plainPerSecond: Math.round(plain.perSecond),
        plainFsyncsPerRegistration: round(plain.fsyncs, 2),
        plainP99Ms: round(plain.p99Ms, 1),
        singleP50Ms: round(ours.singleP50Ms, 2),
        peakMiB: ours.peakMiB,
      },
    };
  } finally {
    await db.stop();
  }
}

interface Plan {
  requests: number;
  single: number;
  rounds: number;
  tenfold: boolean;
}

interface Measured {
  perSecond: number;
  fsyncs: number;
  p99Ms: number;
  singleP50Ms: number;
  isExact: boolean;
  peakMiB: number;
  tenfold?: { perSecond: number; refusedP99Ms: number; refused: number };
}

/** The best of the rounds: other things run on the machine, and nothing makes it faster than it is. */
async function measure(db: BenchDatabase, script: string, plan: Plan): Promise<Measured> {
  const server = await startBenchProcess(script, { DATABASE_URL: db.url });
  try {
    const [warm] = await makeRushConferences(db.admin, { conferences: 1, places: WARM });
    await send(server.url, CALLERS, warm!, WARM);
    const alone = await send(server.url, 1, warm!, plan.single);
    const all: { load: Load; fsyncs: number; isExact: boolean }[] = [];
    for (let at = 0; at < plan.rounds; at++) all.push(await rush(db, server.url, plan.requests));
    const best = all.toSorted((a, b) => a.load.seconds - b.load.seconds)[0]!;
    const measured: Measured = {
      perSecond: plan.requests / best.load.seconds,
      fsyncs: best.fsyncs,
      p99Ms: quantile(sortedMs(best.load.replies), 0.99),
      singleP50Ms: quantile(sortedMs(alone.replies), 0.5),
      isExact: all.every(({ isExact }) => isExact),
      peakMiB: await server.peakMiB(),
    };
    if (!plan.tenfold) return measured;
    const ten = await rush(db, server.url, plan.requests * 10, CALLERS * 10);
    return {
      ...measured,
      isExact: measured.isExact && ten.isExact,
      tenfold: {
        perSecond: (plan.requests * 10) / ten.load.seconds,
        refusedP99Ms: quantile(sortedMs(ten.load.refused), 0.99),
        refused: ten.load.refused.length,
      },
    };
  } finally {
    await server.stop();
  }
}

async function rush(db: BenchDatabase, url: string, requests: number, callers = CALLERS) {
  const [conference] = await makeRushConferences(db.admin, { conferences: 1, places: PLACES });
  const before = await walFsyncs(db.admin);
  const load = await send(url, callers, conference!, requests);
  const fsyncs = ((await walFsyncs(db.admin)) - before) / requests;
  return { load, fsyncs, isExact: await isExact(db.admin, conference!, load, requests) };
}

const send = (url: string, callers: number, conference: RushConference, requests: number): Promise<Load> =>
  callersSend(
    url,
    callers,
    Array.from({ length: requests }, () => rushRequest(conference)),
  );

/** Counted by PostgreSQL; its processes report a second late. */
async function walFsyncs(db: pg.Pool): Promise<number> {
  await sleep(1500);
  const { rows } = await db.query<{ count: string }>(
    `SELECT sum(fsyncs) AS count FROM pg_stat_io WHERE object = 'wal'`,
  );
  return Number(rows[0]!.count);
}

/** Every place taken once and by somebody with a ticket, everybody else in the waiting list with a number of their own. */
async function isExact(
  db: pg.Pool,
  { id }: RushConference,
  { replies }: Load,
  requests: number,
): Promise<boolean> {
  const { rows } = await db.query<Record<string, number>>(
    `SELECT (SELECT taken FROM place_pools WHERE conference_id = $1) AS taken,
            (SELECT count(*)::int FROM registrations WHERE conference_id = $1 AND state = 'confirmed') AS confirmed,
            (SELECT count(*)::int FROM registrations WHERE conference_id = $1 AND state = 'waitlisted') AS waiting,
            (SELECT count(*)::int FROM tickets WHERE conference_id = $1 AND revoked_at IS NULL) AS tickets`,
    [id],
  );
  const answers = replies.map(({ body }) => JSON.parse(body) as { state: string; position: number | null });
  const numbers = new Set(answers.flatMap(({ position }) => position ?? []));
  const [{ taken, confirmed, waiting, tickets }] = rows as [Record<string, number>];
  const rest = requests - PLACES;
  const told = answers.filter(({ state }) => state === 'confirmed').length;
  const found = {
    refusals: replies.filter(({ status }) => status !== 201).length,
    counts: [taken, confirmed, tickets, told],
    waiting: [waiting, numbers.size, Math.max(...numbers)],
  };
  const isRight =
    found.refusals === 0 &&
    found.counts.every((count) => count === PLACES) &&
    found.waiting.every((count) => count === rest);
  if (!isRight) console.error('wrong:', found, replies.find(({ status }) => status !== 201)?.body);
  return isRight;
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));
