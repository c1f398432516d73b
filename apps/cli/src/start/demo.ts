import { randomInt } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

import type { EmbeddedPostgres } from '#platform/embedded';

import type { Database } from './database.js';
import type { StartSettings, StartTools } from './start-settings.js';

export const demoSignIns = ['organiser', 'desk', 'door', 'docking', 'stage', 'reports'].map(
  (name) => `${name}@demo.example`,
);

/** Without the characters that are taken for one another. */
const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';

interface Password {
  word: string;
  file: string;
  /** Not the one the demo was filled with, as far as the file knows. */
  isNew: boolean;
}

async function demoPassword({ dataDir, demoPassword: wished }: StartSettings): Promise<Password> {
  const file = join(dataDir, 'demo-password');
  const kept = (await readFile(file, 'utf8').catch(() => '')).trim();
  const made = Array.from({ length: 14 }, () => alphabet[randomInt(alphabet.length)]).join('');
  const word = wished ?? (kept || made);
  return { word, file, isNew: word !== kept };
}

/** Kept as the comment of the embedded database, so that it can never speak of another one. */
type DemoState = 'filling' | 'filled' | 'own' | undefined;

async function onZijin<T>({ adminUrl }: EmbeddedPostgres, sql: string): Promise<T | undefined> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return (await client.query<{ state: T }>(sql)).rows[0]?.state;
  } finally {
    await client.end();
  }
}

const readState = (embedded: EmbeddedPostgres): Promise<DemoState> =>
  onZijin<DemoState>(
    embedded,
    `SELECT shobj_description(oid, 'pg_database') AS state FROM pg_database WHERE datname = 'zijin'`,
  );

const writeState = (embedded: EmbeddedPostgres, state: 'filling' | 'filled' | 'own'): Promise<void> =>
  onZijin<void>(embedded, `COMMENT ON DATABASE zijin IS '${state}'`);

/**
 * A first filling that was cut off has left half a demo and nobody's own data: it makes room for an empty database,
 * whether the demo is wished for this time or not.
 */
export async function sweepHalfFilled({ embedded }: Database, note: (text: string) => void): Promise<void> {
  if (embedded === undefined || (await readState(embedded)) !== 'filling') return;
  note('the first filling with the demo was cut off, so it begins again from an empty database');
  await embedded.recreateDatabase();
}

/**
 * Fills an empty database with the demo. Gives the sign-ins' password, or undefined when the database holds somebody's
 * own data.
 */
export async function ensureDemo(
  settings: StartSettings,
  { url, embedded }: Database,
  { step }: StartTools,
): Promise<string | undefined> {
  const password = await demoPassword(settings);
  const state = embedded && (await readState(embedded));
  if (state === 'own') return undefined;
  if (state === 'filled' && !password.isNew) return password.word;
  const { outcome } = await step('Demo', async ({ progress }) => {
    const { seedDemo } = await import('../commands/seed.js');
    const outcome = await seedDemo({
      databaseUrl: url,
      password: password.word,
      onProgress: progress,
      // Only now is the database known to be empty: this mark lets the next start throw it away.
      beforeFilling: () => embedded && writeState(embedded, 'filling'),
    });
    return { outcome };
  });
  if (outcome === 'filled' && password.isNew)
    await writeFile(password.file, `${password.word}\n`, { mode: 0o600 });
  if (embedded) await writeState(embedded, outcome);
  return outcome === 'filled' ? password.word : undefined;
}
