import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { sseFrame } from '#platform/live';
import type { BenchmarkResult } from './benchmark.js';
import { makeBenchConference, type BenchConference } from './bench-conference.js';
import { startBenchDatabase, type BenchDatabase } from './bench-database.js';
import { startBenchProcess } from './bench-process.js';
import { quantile } from './scan-load.js';
import { StageScreens } from './stage-screens.js';

export const name = 'stage';
export const summary =
  'a command of the stage manager until 200 screens have it, beside a bare stream of the same bytes';

const WARM = 20;
const PAUSE_MS = 20;

/** Options: `--screens=200`, `--commands=200`. */
export async function run(options: Record<string, string>): Promise<BenchmarkResult> {
  const count = Number(options['screens'] ?? 200);
  const commands = Number(options['commands'] ?? 200);
  const db = await startBenchDatabase();
  try {
    const conference = await makeBenchConference(db.admin, { registrations: 2, arrived: false });
    await planCeremony(db, conference);
    const product = await measureProduct(db, conference, count, commands);
    const bare = await measureBare(product.frames, count);
    const inOrder = (seen: readonly number[]): boolean =>
      seen.length === product.frames.length && seen.every((seq, at) => seq === at + 1);
    const p95 = quantile(product.sortedMs, 0.95);
    const bareP95 = quantile(bare.sortedMs, 0.95);
    return {
      ok: product.seen.every(inOrder) && bare.seen.every(inOrder),
      figures: {
        screens: count,
        p50Ms: round(quantile(product.sortedMs, 0.5)),
        p95Ms: round(p95),
        bareP50Ms: round(quantile(bare.sortedMs, 0.5)),
        bareP95Ms: round(bareP95),
        ofBare: round(p95 / bareP95),
        peakMiB: product.peakMiB,
      },
    };
  } finally {
    await db.stop();
  }
}

interface Measured {
  sortedMs: number[];
  seen: number[][];
}

async function measureProduct(
  db: BenchDatabase,
  conference: BenchConference,
  count: number,
  commands: number,
): Promise<Measured & { frames: string[]; peakMiB: number }> {
  const server = await startBenchProcess('apps/conference/src/main.js', { DATABASE_URL: db.url });
  const base = `${server.url}/api/v1/conferences/${conference.id}/ceremony/stage`;
  const headers = { cookie: `zijin_session=${conference.session}`, 'content-type': 'application/json' };
  const agent = new Agent({ keepAlive: true });
  const post = (path: string, body: object): Promise<{ id: string }> =>
    send(agent, base + path, headers, JSON.stringify(body));
  try {
    const run = await post('/runs', { mode: 'live' });
    const screens = await StageScreens.open(`${base}/live?as=screen`, count, headers);
    const console = randomUUID();
    const kinds = ['hold', 'resume'] as const;
    const sortedMs = await measure(screens, WARM + commands, (seq) =>
      post('/commands', {
        id: randomUUID(),
        runId: run.id,
        console,
        base: seq - 1,
        command: { kind: kinds[(seq - 1) % 2] },
      }),
    );
    const { rows } = await db.admin.query<{ frame: object; seq: number }>(
      `SELECT seq, json_build_object('seq', seq, 'id', id, 'console', console, 'base', base, 'command', command,
         'at', at, 'by', actor_name) AS frame FROM stage_events ORDER BY seq`,
    );
    const frames = rows.map(({ frame, seq }) => sseFrame('command', frame, seq));
    screens.close();
    return { sortedMs, seen: screens.seen, frames, peakMiB: await server.peakMiB() };
  } finally {
    agent.destroy();
    await server.stop();
  }
}

async function measureBare(frames: readonly string[], count: number): Promise<Measured> {
  const server = await startBenchProcess('apps/cli/src/benchmarks/bare-stream.js', {});
  const agent = new Agent({ keepAlive: true });
  try {
    const screens = await StageScreens.open(server.url, count, {});
    const sortedMs = await measure(screens, frames.length, (seq) =>
      send(agent, server.url, {}, frames[seq - 1]!),
    );
    screens.close();
    return { sortedMs, seen: screens.seen };
  } finally {
    agent.destroy();
    await server.stop();
  }
}

/** From the moment a command is sent until the last screen has it; the first ones are not counted. */
async function measure(
  screens: StageScreens,
  commands: number,
  give: (seq: number) => Promise<unknown>,
): Promise<number[]> {
  const times: number[] = [];
  for (let seq = 1; seq <= commands; seq++) {
    const arrived = screens.all(seq);
    const begun = performance.now();
    await Promise.all([give(seq), arrived.then(() => times.push(performance.now() - begun))]);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return times.slice(WARM).toSorted((a, b) => a - b);
}

function send<T>(agent: Agent, url: string, headers: Record<string, string>, body: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', agent, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => (text += chunk));
      answer.on('end', () =>
        (answer.statusCode ?? 500) < 300
          ? resolve(JSON.parse(text) as T)
          : reject(new Error(`${answer.statusCode} ${text}`)),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** 25 agreements in three rounds, as on the day of the news item. */
async function planCeremony({ admin }: BenchDatabase, { id }: BenchConference): Promise<void> {
  await admin.query(
    `WITH ceremony AS (INSERT INTO ceremonies (id, conference_id, title_zh) VALUES (gen_random_uuid(), $1, '签约') RETURNING id),
       rounds AS (INSERT INTO ceremony_rounds (id, ceremony_id, position, title_zh, minutes)
         SELECT gen_random_uuid(), ceremony.id, at, '第' || at || '轮', 5 FROM ceremony, generate_series(1, 3) AS at
         RETURNING id, position),
       agreed AS (INSERT INTO agreements (id, conference_id, kind_id, title_zh, title_en, state, created_at)
         SELECT gen_random_uuid(), $1, '00000000-0000-4000-8000-000000000901', '协议' || at, '', 'staged', now()
         FROM generate_series(1, 25) AS at RETURNING id),
       numbered AS (SELECT id, row_number() OVER () AS at FROM agreed),
       placed AS (INSERT INTO ceremony_entries (agreement_id, round_id, position)
         SELECT numbered.id, rounds.id, at FROM numbered JOIN rounds ON rounds.position = 1 + at % 3)
     INSERT INTO agreement_parties (id, agreement_id, organisation_id, position, signatory_name)
     SELECT gen_random_uuid(), agreed.id, organisation.id, organisation.at, '签约人'
     FROM agreed, (SELECT id, row_number() OVER () AS at FROM organisations LIMIT 2) AS organisation`,
    [id],
  );
}

const round = (value: number): number => Number(value.toFixed(2));
