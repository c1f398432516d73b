import pg from 'pg';

import { startEmbeddedPostgres, StartRefused } from '#platform/embedded';
import type { EmbeddedPostgres } from '#platform/embedded';

import type { StartSettings, StepVoice } from './start-settings.js';

/** The database a start works with: its own embedded one, or the one DATABASE_URL names. */
export interface Database {
  url: string;
  ownerUrl: string;
  embedded?: EmbeddedPostgres;
}

export async function openDatabase(settings: StartSettings, voice: StepVoice): Promise<Database> {
  if (settings.databaseUrl === undefined) {
    const embedded = await startEmbeddedPostgres({ dataDir: settings.dataDir, onStep: voice.note });
    if (embedded.takenOver) voice.note('an earlier run left its database server behind, which serves on');
    return { url: embedded.url, ownerUrl: embedded.ownerUrl, embedded };
  }
  const url = settings.databaseUrl;
  await ensureReachable(url);
  return { url, ownerUrl: url };
}

async function ensureReachable(url: string): Promise<void> {
  if (!URL.canParse(url)) {
    throw new StartRefused(
      'DATABASE_URL is not an address: it looks like postgres://user:password@host:5432/zijin.',
    );
  }
  const { host, pathname } = new URL(url);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    const why = (error as Error).message || (error as NodeJS.ErrnoException).code;
    throw new StartRefused(
      `The database${pathname} on ${host} (DATABASE_URL) cannot be reached (${why}): start it or correct the address, or leave DATABASE_URL out to use the built-in one.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
