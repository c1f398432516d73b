import { readFile } from 'node:fs/promises';
import pg from 'pg';

import { migrate } from '../commands/migrate.js';
import type { Database } from './database.js';

/** The hash of the sources this build was made from, as prepare/build.mjs left it. */
const readBuild = (): Promise<string | undefined> =>
  readFile(new URL('../../../../.built-server', import.meta.url), 'utf8').catch(() => undefined);

/**
 * Brings the tables up to date. Which build did so last stands in the embedded database as the comment of its schema
 * (a dump carries it along), so that a second start need not load every entity to find nothing to do.
 */
export async function ensureTables(
  { ownerUrl, embedded }: Database,
  progress: (text: string) => void,
): Promise<void> {
  const build = embedded && (await readBuild());
  if (build === undefined) return migrate(ownerUrl, progress);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const mark = `tables of build ${build}`;
    const { rows } = await client.query<{ mark: string | null }>(
      `SELECT obj_description('public'::regnamespace) AS mark`,
    );
    if (rows[0]?.mark === mark) return;
    await migrate(ownerUrl, progress);
    await client.query(`COMMENT ON SCHEMA public IS ${client.escapeLiteral(mark)}`);
  } finally {
    await client.end();
  }
}
