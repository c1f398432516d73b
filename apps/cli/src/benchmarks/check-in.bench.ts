import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BenchmarkResult } from './benchmark.js';
import { makeBenchConference, type BenchConference } from './bench-conference.js';
import { startBenchDatabase, type BenchDatabase } from './bench-database.js';
import { startBenchProcess } from './bench-process.js';
import { atRate, flatOut, LoadClient, quantile, scanOf, type Answer } from './scan-load.js';

export const name = 'check-in';
export const summary = 'scans: 200 a second and as many as go, beside a bare route with the same statement';

const WIDTH = 16;
const RATE = 200;
const WARM = 500;
const COUNTED = 100;

/** Options: `--scans=4000` flat out on each side, `--seconds=10` at 200 a second. */
export async function run(options: Record<string, string>): Promise<BenchmarkResult> {
  const many = Number(options['scans'] ?? 4000);
  const steady = Number(options['seconds'] ?? 10) * RATE;
  const db = await startBenchDatabase();
  try {
    const registrations = WARM + COUNTED + steady + many + WARM + many;
    const conference = await makeBenchConference(db.admin, { registrations, arrived: false });
    const queue = conference.codes.map((code, at) => ({
      code,
      registrationId: conference.registrationIds[at]!,
    }));
    const take = (count: number): typeof queue => queue.splice(0, count);

    const product = await measureProduct(db, conference, take, { many, steady });
    const bare = await measureBare(db, conference, take, many);
    const admitted = product.answers.filter(
      ({ status, body }) =>
        status === 200 && (JSON.parse(body) as { verdict: string }).verdict === 'admitted',
    ).length;
    const { rows } = await db.admin.query<{ entries: number; scans: number }>(
      `SELECT (SELECT count(*)::int FROM check_in_entries) AS entries, (SELECT count(*)::int FROM scans) AS scans`,
    );
    const ok =
      admitted === product.answers.length &&
      bare.answers.every(({ status }) => status === 200) &&
      rows[0]!.entries === registrations &&
      rows[0]!.scans === registrations;
    return {
      ok,
      figures: {
        scansPerSecond: Math.round(product.perSecond),
        ofBareRoute: round(product.perSecond / bare.perSecond, 2),
        p50Ms: round(quantile(product.sortedMs, 0.5), 1),
        p99Ms: round(quantile(product.sortedMs, 0.99), 1),
        statementsPerScan: product.statements,
        barePerSecond: Math.round(bare.perSecond),
      },
    };
  } finally {
    await db.stop();
  }
}

type Take = (count: number) => { code: string; registrationId: string }[];

async function measureProduct(
  db: BenchDatabase,
  conference: BenchConference,
  take: Take,
  { many, steady }: { many: number; steady: number },
): Promise<{ perSecond: number; sortedMs: number[]; statements: number; answers: Answer[] }> {
  const server = await startBenchProcess('apps/conference/src/main.js', { DATABASE_URL: db.url });
  const client = new LoadClient(
    `${server.url}/api/v1/conferences/${conference.id}/scans`,
    `zijin_session=${conference.session}`,
  );
  const scans = (count: number): (() => object)[] =>
    take(count).map(
      ({ code }) =>
        () =>
          scanOf(conference.pointId, code),
    );
  try {
    const warm = await flatOut(scans(WARM), WIDTH, client);
    const counted = await countStatements(db, () => flatOut(scans(COUNTED), 1, client));
    const paced = await atRate(scans(steady), RATE, client);
    const flat = await flatOut(scans(many), WIDTH, client);
    return {
      perSecond: flat.perSecond,
      sortedMs: paced.sortedMs,
      statements: counted.statements / COUNTED,
      answers: [...warm.answers, ...counted.result.answers, ...paced.answers, ...flat.answers],
    };
  } finally {
    client.close();
    await server.stop();
  }
}

async function measureBare(
  db: BenchDatabase,
  conference: BenchConference,
  take: Take,
  many: number,
): Promise<{ perSecond: number; answers: Answer[] }> {
  const server = await startBenchProcess('apps/cli/src/benchmarks/bare-scan-route.js', {
    DATABASE_URL: db.url,
  });
  const client = new LoadClient(`${server.url}/scans`, '');
  const scans = (count: number): (() => object)[] =>
    take(count).map(({ registrationId }) => () => ({
      ...scanOf(conference.pointId, ''),
      registrationId,
      conferenceId: conference.id,
    }));
  try {
    const warm = await flatOut(scans(WARM), WIDTH, client);
    const flat = await flatOut(scans(many), WIDTH, client);
    return { perSecond: flat.perSecond, answers: [...warm.answers, ...flat.answers] };
  } finally {
    client.close();
    await server.stop();
  }
}

/** Statements the server itself logs for the application while the work runs, whatever sends them. */
async function countStatements<T>(
  db: BenchDatabase,
  work: () => Promise<T>,
): Promise<{ statements: number; result: T }> {
  const logging = async (value: string): Promise<void> => {
    await db.admin.query(`ALTER SYSTEM SET log_statement = '${value}'`);
    await db.admin.query('SELECT pg_reload_conf()');
    await sleep(500);
  };
  const before = (await readFile(db.log, 'utf8')).length;
  await logging('all');
  const result = await work();
  await logging('none');
  const lines = (await readFile(db.log, 'utf8')).slice(before).split('\n');
  const statements = lines.filter(
    (line) => /LOG: {2}(execute|statement)/.test(line) && !/ALTER SYSTEM|pg_reload_conf/.test(line),
  ).length;
  return { statements, result };
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));
