import { runMigrations } from 'bullmq';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions, type Schema } from './data-source.js';

/** Any number; the same in every process, so that two migrations never run at once. */
const MIGRATION_LOCK = 20_240_112;

/** BullMQ makes a sequence when a queue is first used, so whoever may use its schema must be able to create there. */
const LET_QUEUES_BEGIN = `
  DO $$
  DECLARE user_of record;
  BEGIN
    FOR user_of IN
      SELECT DISTINCT right_of.grantee::regrole AS name
      FROM pg_namespace AS space, aclexplode(space.nspacl) AS right_of
      WHERE space.nspname = 'bullmq' AND right_of.privilege_type = 'USAGE' AND right_of.grantee <> 0
    LOOP
      EXECUTE format('GRANT CREATE ON SCHEMA bullmq TO %s', user_of.name);
    END LOOP;
  END $$`;

/**
 * Brings the database to the newest schema: the product's tables, then the queue's own. Safe to run at any time and by
 * several processes at once.
 */
export async function migrateDatabase(
  databaseUrl: string,
  schema: Schema,
  onStep: (name: string) => void = () => undefined,
): Promise<void> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  const holder = await pool.connect();
  try {
    await holder.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const dataSource = await new DataSource(
      dataSourceOptions(schema, { databaseUrl, poolSize: 2 }),
    ).initialize();
    try {
      for (const migration of await dataSource.runMigrations()) onStep(migration.name);
    } finally {
      await dataSource.destroy();
    }
    const client = await pool.connect();
    try {
      await runMigrations(client);
      await client.query(LET_QUEUES_BEGIN);
    } finally {
      client.release();
    }
  } finally {
    await holder.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    holder.release();
    await pool.end();
  }
}
