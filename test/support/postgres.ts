import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface TestDatabase {
  /** As the application connects: rows only. */
  url: string;
  /** As migrations connect. */
  ownerUrl: string;
  /** The cluster's superuser, on this database. */
  adminUrl: string;
  query<Row extends object>(sql: string, values?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

interface Server {
  adminUrl: string;
  url: string;
  ownerUrl: string;
}

function server(): Server {
  const text = process.env.ZIJIN_TEST_POSTGRES;
  if (!text)
    throw new Error('no test PostgreSQL: run through jest.config.mjs, whose global setup starts one');
  return JSON.parse(text) as Server;
}

const onDatabase = (url: string, name: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
};

async function asAdmin(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server().adminUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A migrated, empty database of its own: a copy of the one the jest run began with. */
export async function freshDatabase(): Promise<TestDatabase> {
  const { url, ownerUrl, adminUrl } = server();
  const template = new URL(url).pathname.slice(1);
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER zijin_owner`);
  const pool = new pg.Pool({ connectionString: onDatabase(adminUrl, name), max: 4 });
  pool.on('error', () => undefined);
  return {
    url: onDatabase(url, name),
    ownerUrl: onDatabase(ownerUrl, name),
    adminUrl: onDatabase(adminUrl, name),
    query: async <Row extends object>(sql: string, values: unknown[] = []) =>
      (await pool.query(sql, values)).rows as Row[],
    async drop() {
      await pool.end();
      await asAdmin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}
