import { performance } from 'node:perf_hooks';
import { join } from 'node:path';
import type pg from 'pg';

const TABLES = ['organisations', 'organisation_qualifications', 'representatives'];

/**
 * Seconds that COPY takes for the rows these tables hold now: into tables of the same columns, checks and indexes, in
 * one transaction, from files that the server reads itself.
 */
export async function copySeconds(db: pg.Pool): Promise<number> {
  const client = await db.connect();
  try {
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    const fileOf = (table: string): string => join(rows[0]!.data_directory, `bench-${table}.copy`);
    for (const table of TABLES) {
      await client.query(`COPY ${table} TO '${fileOf(table)}'`);
      await client.query(`CREATE TABLE copied_${table} (LIKE ${table} INCLUDING ALL)`);
    }
    const began = performance.now();
    await client.query('BEGIN');
    for (const table of TABLES) await client.query(`COPY copied_${table} FROM '${fileOf(table)}'`);
    await client.query('COMMIT');
    return (performance.now() - began) / 1000;
  } finally {
    client.release();
  }
}
