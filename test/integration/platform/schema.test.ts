import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { schemaDrift } from '#platform/database';
import { migrate, schema } from '../../../apps/schema.js';
import { freshDatabase, type TestDatabase } from '../../support/postgres.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
}, 60_000);
afterAll(() => database?.drop());

describe('the schema', () => {
  it('is what the entities say: a generated migration would be empty', async () => {
    expect(await schemaDrift(database.ownerUrl, schema)).toEqual([]);
  }, 60_000);

  it('notices a difference, or the check above proves nothing', async () => {
    const other = await freshDatabase();
    await other.query('ALTER TABLE mails DROP COLUMN last_reply');
    expect((await schemaDrift(other.ownerUrl, schema)).join(';')).toContain('last_reply');
    await other.drop();
  }, 60_000);

  it('migrates again without doing anything', async () => {
    const steps: string[] = [];
    await migrate(database.ownerUrl, (step) => steps.push(step));
    expect(steps).toEqual([]);
  }, 60_000);

  it('gives the running processes a role that cannot change the audit log', async () => {
    const [{ may }] = (await database.query<{ may: boolean }>(
      `SELECT has_table_privilege('zijin_app', 'audit_entries', 'UPDATE') OR
              has_table_privilege('zijin_app', 'audit_entries', 'DELETE') OR
              has_table_privilege('zijin_app', 'audit_entries', 'TRUNCATE') AS may`,
    )) as [{ may: boolean }];
    expect(may).toBe(false);
  }, 60_000);
});
