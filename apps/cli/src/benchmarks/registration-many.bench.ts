import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { newId } from '#platform/database';
import { registrationWrite, type Registration } from '#registration/persistence';
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
import { callersSend, sortedMs } from './socket-load.js';

export const name = 'registration-many';
export const summary =
  '1,000 conferences take registrations at once, beside the same statement in a bare loop';

const PLACES = 1000;
const CALLERS = 64;
/** People of an earlier conference. */
const EARLIER = 20_000;
const BATCH = 64;

/** Options: `--conferences=1000`, `--requests=4000`. */
export async function run(options: Record<string, string>): Promise<BenchmarkResult> {
  const conferences = Number(options['conferences'] ?? 1000);
  const requests = Number(options['requests'] ?? 4000);
  const db = await startBenchDatabase();
  try {
    await addEarlierConference(db.admin, EARLIER);
    const many = await makeRushConferences(db.admin, { conferences, places: PLACES });
    const product = await measureProduct(db, many, requests);
    const barePerSecond = await measureBare(db, many, requests);
    return {
      ok: product.isExact,
      figures: {
        registrationsPerSecond: Math.round(product.perSecond),
        ofBareStatement: Number((product.perSecond / barePerSecond).toFixed(2)),
        p99Ms: Number(product.p99Ms.toFixed(1)),
        barePerSecond: Math.round(barePerSecond),
      },
    };
  } finally {
    await db.stop();
  }
}

async function measureProduct(
  db: BenchDatabase,
  many: readonly RushConference[],
  requests: number,
): Promise<{ perSecond: number; p99Ms: number; isExact: boolean }> {
  const server = await startBenchProcess('apps/conference/src/main.js', { DATABASE_URL: db.url });
  const anywhere = (count: number) =>
    Array.from({ length: count }, (_, n) => rushRequest(many[(n * 7919) % many.length]!));
  try {
    await callersSend(server.url, CALLERS, anywhere(500));
    const { replies, seconds } = await callersSend(server.url, CALLERS, anywhere(requests));
    const { rows } = await db.admin.query<{ taken: number; confirmed: number }>(
      `SELECT (SELECT sum(taken)::int FROM place_pools WHERE conference_id = ANY($1)) AS taken,
              (SELECT count(*)::int FROM registrations WHERE conference_id = ANY($1) AND state = 'confirmed') AS confirmed`,
      [many.map(({ id }) => id)],
    );
    const { taken, confirmed } = rows[0]!;
    const isExact =
      replies.every(({ status }) => status === 201) && taken === requests + 500 && confirmed === taken;
    return { perSecond: requests / seconds, p99Ms: quantile(sortedMs(replies), 0.99), isExact };
  } finally {
    await server.stop();
  }
}

/** The product's own statement, as many rows at a time as a full batch has, over one connection. */
async function measureBare(
  db: BenchDatabase,
  many: readonly RushConference[],
  requests: number,
): Promise<number> {
  const client = new pg.Client({ connectionString: db.url });
  await client.connect();
  try {
    let n = 0;
    const began = performance.now();
    while (n < requests) {
      const rows = Array.from({ length: Math.min(BATCH, requests - n) }, () => row(many, n++));
      await client.query('BEGIN');
      const { name: statement, text, values } = registrationWrite(rows)!;
      await client.query({ name: statement, text, values: [...values] });
      await client.query('COMMIT');
    }
    return requests / ((performance.now() - began) / 1000);
  } finally {
    await client.end();
  }
}

function row(many: readonly RushConference[], n: number): Registration {
  const { id, organisationIds } = many[(n * 7919) % many.length]!;
  const now = new Date();
  return {
    id: newId(),
    conferenceId: id,
    organisationId: organisationIds[n % organisationIds.length]!,
    representativeId: null,
    participantType: 'enterprise-representative',
    state: 'confirmed',
    source: 'public',
    isHeld: false,
    name: `王${n}`,
    personKey: `王${n}`,
    title: '经理',
    mobile: `+86138${String(n).padStart(8, '0')}`,
    email: `bare${n}@firm.example`,
    language: 'zh',
    searchText: `王${n} wang`,
    consentVersion: '2026-11',
    consentedAt: now,
    registeredAt: now,
    stateChangedAt: now,
    stateReason: null,
    waitingSince: null,
    offerExpiresAt: null,
    arrivedAt: null,
    answers: {},
    formId: null,
    registeredById: null,
    isContact: false,
    keepsPlace: false,
    handedOverToId: null,
    editedAt: null,
    version: 1,
  };
}
