import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { StartRefused, startEmbeddedPostgres } from '#platform/embedded';

/** As which role a command works: `app` reads and writes rows, `owner` changes tables. */
export type DatabaseRole = 'app' | 'owner';

/**
 * Runs a command's work on the database of DATABASE_URL or, without one, on the built-in database of DATA_DIR: the
 * running one, else one started for as long as the work takes.
 */
export async function onDatabase<T>(role: DatabaseRole, work: () => Promise<T>): Promise<T> {
  if (process.env['DATABASE_URL']) return work();
  const dataDir = resolve(process.env['DATA_DIR'] ?? '.data');
  if (!existsSync(dataDir))
    throw new StartRefused(
      `There is no database yet: run "npm start" once (DATA_DIR is ${dataDir}), or set DATABASE_URL.`,
    );
  const embedded = await startEmbeddedPostgres({ dataDir });
  process.env['DATABASE_URL'] = role === 'owner' ? embedded.ownerUrl : embedded.url;
  try {
    return await work();
  } finally {
    if (!embedded.takenOver) await embedded.stop();
  }
}
