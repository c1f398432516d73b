import { performance } from 'node:perf_hooks';
import type pg from 'pg';
import { signIn } from './bench-conference.js';
import { startBenchDatabase } from './bench-database.js';
import { startBenchProcess } from './bench-process.js';
import { fillRegistrations } from './bench-registrations.js';
import type { BenchmarkResult } from './benchmark.js';

export const name = 'registrations-list';
export const summary =
  'first rows and filters of a list of 100,000 registrations over HTTP, beside the bare SQL';

const RUNS = 9;
/** What organisers ask; the last two have to look at every row. */
const filters = {
  state: 'state=pending,waitlisted',
  'rare state': 'state=offered',
  'type and source': 'participantType=press&source=desk',
  district: 'district=玄武区,江宁区',
  qualification: 'qualification=little-giant&arrived=false',
  'time of registration': 'registeredFrom=2020-01-01T00:00:00Z&sort=oldest',
  'order of names': 'sort=name',
  'waiting list': 'state=waitlisted&sort=waiting',
  'search 南京': 'q=南京',
  'search 王建国': 'q=王建国',
  'search nanjing': 'q=nanjing wang',
  'search without result': 'q=zzzqq',
};

/** Options: `--rows=100000`. */
export async function run(options: Record<string, string>): Promise<BenchmarkResult> {
  const rows = Number(options['rows'] ?? 100_000);
  const db = await startBenchDatabase();
  try {
    await fillRegistrations(db.admin, { registrations: Math.round(rows / 5), slug: 'other' });
    const { id, insertMs } = await fillRegistrations(db.admin, { registrations: rows, slug: 'large' });
    await db.admin.query('VACUUM ANALYZE');
    const session = await signIn(db.admin);
    const server = await startBenchProcess('apps/conference/src/main.js', { DATABASE_URL: db.url });
    try {
      const ask = async (query: string): Promise<{ ms: number; list: List }> => {
        const began = performance.now();
        const answer = await fetch(
          encodeURI(`${server.url}/api/v1/conferences/${id}/registrations?limit=100&${query}`),
          { headers: { cookie: `zijin_session=${session}` } },
        );
        const list = (await answer.json()) as List;
        if (!answer.ok) throw new Error(`${query} answered ${answer.status}: ${JSON.stringify(list)}`);
        return { ms: performance.now() - began, list };
      };
      const measured = async (query: string): Promise<number> => {
        await ask(query);
        const times: number[] = [];
        for (let n = 0; n < RUNS; n++) times.push((await ask(query)).ms);
        return median(times);
      };
      const firstRowsMs = await measured('');
      const filterMs: Record<string, number> = {};
      for (const [words, query] of Object.entries(filters)) filterMs[words] = await measured(query);
      const { list } = await ask('');
      const nextPageMs = await measured(`cursor=${list.nextCursor}`);
      const floor = await bareSql(db.admin, id);
      for (const [words, ms] of Object.entries(filterMs)) console.log(`  ${words.padEnd(24)}${round(ms)} ms`);
      const worst = Math.max(...Object.values(filterMs));
      return {
        ok: list.total === rows && (await isRight(db.admin, id, ask)),
        figures: {
          firstRowsMs: round(firstRowsMs),
          filterMs: round(worst),
          nextPageMs: round(nextPageMs),
          bareFirstRowsMs: round(floor.firstRows),
          bareSearchMs: round(floor.search),
          ofBareSearch: Number((filterMs['search 王建国']! / floor.search).toFixed(2)),
          insertUsPerRow: round((median(insertMs) * 1000) / 5000),
        },
      };
    } finally {
      await server.stop();
    }
  } finally {
    await db.stop();
  }
}

interface List {
  items: { id: string }[];
  nextCursor: string | null;
  total: number;
}

const round = (ms: number): number => Number(ms.toFixed(1));
const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1]!;

/** The same rows asked of the database alone, with the plans it chose. */
async function bareSql(db: pg.Pool, conferenceId: string): Promise<{ firstRows: number; search: number }> {
  const timed = async (sql: string): Promise<number> => {
    const times: number[] = [];
    for (let n = 0; n < RUNS; n++) {
      const began = performance.now();
      await db.query(sql, [conferenceId]);
      times.push(performance.now() - began);
    }
    const plan = await db.query<{ 'QUERY PLAN': string }>(`EXPLAIN (ANALYZE, BUFFERS) ${sql}`, [
      conferenceId,
    ]);
    console.log(`${sql}\n${plan.rows.map((row) => `  ${row['QUERY PLAN']}`).join('\n')}\n`);
    return median(times);
  };
  const page = `SELECT id FROM registrations WHERE conference_id = $1 ORDER BY registered_at DESC, id DESC LIMIT 100`;
  const counts = `SELECT state, count(*) FROM registrations WHERE conference_id = $1 GROUP BY state`;
  const search = `SELECT state, count(*) FROM registrations WHERE conference_id = $1 AND search_text LIKE '%王建国%'
    GROUP BY state`;
  return { firstRows: (await timed(page)) + (await timed(counts)), search: await timed(search) };
}

/** A search walked to its end by pages gives each matching row once, in order. */
async function isRight(
  db: pg.Pool,
  conferenceId: string,
  ask: (query: string) => Promise<{ list: List }>,
): Promise<boolean> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT id FROM registrations WHERE conference_id = $1 AND search_text LIKE '%王建国%'
     ORDER BY registered_at DESC, id DESC`,
    [conferenceId],
  );
  const walked: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const { list }: { list: List } = await ask(`q=王建国${cursor ? `&cursor=${cursor}` : ''}`);
    walked.push(...list.items.map(({ id }) => id));
    cursor = list.nextCursor;
  }
  return walked.length > 0 && walked.join() === rows.map(({ id }) => id).join();
}
