import { performance } from 'node:perf_hooks';
import type pg from 'pg';
import type { BenchmarkResult } from './benchmark.js';
import { signIn } from './bench-conference.js';
import { startBenchDatabase } from './bench-database.js';
import { startBenchProcess } from './bench-process.js';
import { copySeconds } from './copy-floor.js';
import { organisationsFile } from './organisations-file.js';

export const name = 'import';
export const summary = 'importing 5,000 and 50,000 organisations over HTTP, beside COPY of the same rows';

interface Run {
  isRight: boolean;
  previewSeconds: number;
  importSeconds: number;
  copySeconds: number;
  peakMiB: number;
}

/**
 * The figures without a number are those of the larger file. Options: `--rows=50000` for one size alone. `ofCopy` is
 * the import's rows per second as a part of COPY's: COPY gets finished rows, the import an XLSX that it unpacks,
 * checks, compares with the record and audits.
 */
export async function run(options: Record<string, string>): Promise<BenchmarkResult> {
  const sizes = options['rows'] ? [Number(options['rows'])] : [5_000, 50_000];
  const figures: Record<string, number> = {};
  let ok = true;
  for (const rows of sizes) {
    const one = await importOnce(rows);
    ok &&= one.isRight;
    const said = {
      rowsPerSecond: Math.round(rows / one.importSeconds),
      ofCopy: Number((one.copySeconds / one.importSeconds).toFixed(3)),
      peakMiB: one.peakMiB,
    };
    const detailed = {
      ...said,
      previewMs: Math.round(one.previewSeconds * 1000),
      importMs: Math.round(one.importSeconds * 1000),
      copyMs: Math.round(one.copySeconds * 1000),
    };
    Object.assign(figures, said);
    for (const [figure, value] of Object.entries(detailed)) figures[`${figure}Of${rows}`] = value;
  }
  return { ok, figures };
}

async function importOnce(rows: number): Promise<Run> {
  const file = await organisationsFile(rows);
  const db = await startBenchDatabase();
  try {
    const cookie = `zijin_session=${await signIn(db.admin)}`;
    const server = await startBenchProcess('apps/conference/src/main.js', { DATABASE_URL: db.url });
    try {
      const upload = async () => {
        const form = new FormData();
        form.append('file', new Blob([new Uint8Array(file)]), 'bench.xlsx');
        const answer = await fetch(`${server.url}/api/v1/organisations/import/preview`, {
          method: 'POST',
          headers: { cookie },
          body: form,
        });
        if (!answer.ok) throw new Error(`preview answered ${answer.status}: ${await answer.text()}`);
        return (await answer.json()) as { uploadId: string; mapping: object; counts: { new: number } };
      };
      const confirm = async ({ uploadId, mapping }: { uploadId: string; mapping: object }) => {
        const answer = await fetch(`${server.url}/api/v1/organisations/import`, {
          method: 'POST',
          headers: { cookie, 'content-type': 'application/json' },
          body: JSON.stringify({ uploadId, mapping }),
        });
        if (!answer.ok) throw new Error(`import answered ${answer.status}: ${await answer.text()}`);
        return ((await answer.json()) as { counts: { new: number; unchanged: number } }).counts;
      };
      const [preview, previewSeconds] = await timed(upload);
      const [first, importSeconds] = await timed(() => confirm(preview));
      const peakMiB = await server.peakMiB();
      const again = await confirm(preview);
      const isRight =
        first.new === rows && again.new === 0 && again.unchanged === rows && (await hasAll(db.admin, rows));
      return { isRight, previewSeconds, importSeconds, peakMiB, copySeconds: await copySeconds(db.admin) };
    } finally {
      await server.stop();
    }
  } finally {
    await db.stop();
  }
}

async function timed<T>(work: () => Promise<T>): Promise<[T, seconds: number]> {
  const began = performance.now();
  const result = await work();
  return [result, (performance.now() - began) / 1000];
}

/** Every organisation of the file with its one contact and, every third, its award. */
async function hasAll(db: pg.Pool, rows: number): Promise<boolean> {
  const { rows: found } = await db.query<{ organisations: number; people: number; awards: number }>(`
    SELECT (SELECT count(DISTINCT credit_code)::int FROM organisations) AS organisations,
      (SELECT count(DISTINCT (organisation_id, mobile))::int FROM representatives) AS people,
      (SELECT count(*)::int FROM organisation_qualifications WHERE year = 2021) AS awards`);
  const [{ organisations, people, awards }] = found as [(typeof found)[number]];
  return organisations === rows && people === rows && awards === Math.ceil(rows / 3);
}
