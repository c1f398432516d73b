import pg from 'pg';

import type { ClusterRecord } from './cluster-record.js';

/**
 * Two roles: `zijin_owner` makes the tables, `zijin_app` works with their rows and nothing more, so that a migration
 * can take single rights away from it for good (audit rows). Safe to run again after being cut off anywhere.
 */
export async function prepareDatabase(
  adminUrl: (database: string) => string,
  passwords: ClusterRecord['passwords'],
): Promise<void> {
  await asAdmin(adminUrl('postgres'), async (client) => {
    const { rows: roles } = await client.query<{ rolname: string }>('SELECT rolname FROM pg_roles');
    for (const role of ['zijin_owner', 'zijin_app'] as const) {
      if (roles.some(({ rolname }) => rolname === role)) continue;
      await client.query(`CREATE ROLE ${role} LOGIN PASSWORD ${client.escapeLiteral(passwords[role])}`);
    }
    const { rowCount } = await client.query(`SELECT 1 FROM pg_database WHERE datname = 'zijin'`);
    if (rowCount === 0) await client.query('CREATE DATABASE zijin OWNER zijin_owner');
  });
  await asAdmin(adminUrl('zijin'), async (client) => {
    const future = 'ALTER DEFAULT PRIVILEGES FOR ROLE zijin_owner';
    await client.query(`
      ${future} GRANT USAGE ON SCHEMAS TO zijin_app;
      ${future} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO zijin_app;
      ${future} GRANT USAGE, SELECT ON SEQUENCES TO zijin_app;`);
  });
}

/** An empty database in place of the old one: for a first filling that was cut off half-way. */
export async function recreateDatabase(
  adminUrl: (database: string) => string,
  passwords: ClusterRecord['passwords'],
): Promise<void> {
  await asAdmin(adminUrl('postgres'), (client) => client.query('DROP DATABASE IF EXISTS zijin WITH (FORCE)'));
  await prepareDatabase(adminUrl, passwords);
}

async function asAdmin<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
