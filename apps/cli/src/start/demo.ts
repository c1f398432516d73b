import { randomInt } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

import type { EmbeddedPostgres } from '#platform/embedded';

import type { Database } from './database.js';
import type { StartSettings, StartTools } from './start-settings.js';

export const demoSignIns = ['organiser', 'desk', 'door', 'reports'].map((name) => `${name}@demo.example`);

/** Without the characters that are taken for one another. */
const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';

async function demoPassword({ dataDir, demoPassword: wished }: StartSettings): Promise<[string, boolean]> {
  const file = join(dataDir, 'demo-password');
  const kept = (await readFile(file, 'utf8').catch(() => '')).trim();
  const made = Array.from({ length: 14 }, () => alphabet[randomInt(alphabet.length)]).join('');
  const password = wished ?? (kept || made);
  if (password !== kept) await writeFile(file, `${password}\n`, { mode: 0o600 });
  return [password, password !== kept];
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

const writeState = (embedded: EmbeddedPostgres, state: 'filling' | 'filled' | 'own'): Promise<unknown> =>
  onZijin(embedded, `COMMENT ON DATABASE zijin IS '${state}'`);

/**
 * Fills an empty database with the demo; a filling that was cut off begins again from an empty database. Gives the
 * sign-ins' password, or undefined when the database holds somebody's own data.
 */
export async function ensureDemo(
  settings: StartSettings,
  { url, ownerUrl, embedded }: Database,
  { step }: StartTools,
  migrate: (ownerUrl: string, onStep: (text: string) => void) => Promise<void>,
): Promise<string | undefined> {
  const [password, isNew] = await demoPassword(settings);
  const state = embedded && (await readState(embedded));
  if (state === 'own') return undefined;
  if (state === 'filled' && !isNew) return password;
  const { outcome } = await step('Demo', async ({ progress, note }) => {
    if (embedded && state === 'filling') {
      note('the first filling was cut off, so it begins again from an empty database');
      await embedded.recreateDatabase();
      await migrate(ownerUrl, progress);
    }
    if (embedded && state !== 'filled') await writeState(embedded, 'filling');
    const { seedDemo } = await import('../commands/seed.js');
    return { outcome: await seedDemo({ databaseUrl: url, password, onProgress: progress }) };
  });
  if (embedded) await writeState(embedded, outcome);
  return outcome === 'filled' ? password : undefined;
}
