import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { sealAudit, verifyAudit } from '#platform/audit';
import { eventually, startChild } from '../../support/children.js';
import { startApp, type RunningApp } from '../../support/conference-app.js';
import { startWorker } from '../../support/processes.js';

jest.setTimeout(120_000);

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.stop());

async function asRole(url: string, sql: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
    return 'done';
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await client.end();
  }
}

/** With the triggers off, as only the database's superuser can. */
const tamper = (sql: string) =>
  asRole(app.database.adminUrl, `SET session_replication_role = replica; ${sql}`);

const verifyByCommand = async () => {
  const child = startChild(process.execPath, ['dist/apps/cli/src/main.js', 'audit-verify'], {
    env: { PATH: process.env.PATH, DATABASE_URL: app.database.url },
  });
  return { code: await child.exited, text: child.output() };
};

const doSomething = (name: string) => app.administrator.put('/me', { name, language: 'zh' });
const seal = () => sealAudit(app.transactions.reader, new Date());
const verify = () => verifyAudit(app.transactions.reader, new Date());

describe('the audit', () => {
  it('is append-only: it refuses UPDATE, DELETE and TRUNCATE, also from the tables’ owner', async () => {
    await doSomething('王芳');
    await seal();
    for (const table of ['audit_entries', 'audit_seals'])
      for (const url of [app.database.url, app.database.ownerUrl])
        for (const sql of [
          `UPDATE ${table} SET ${table === 'audit_seals' ? 'sealed_at' : 'at'} = now()`,
          `DELETE FROM ${table}`,
          `TRUNCATE ${table}`,
        ])
          expect({ sql, refusal: await asRole(url, sql) }).toEqual({ sql, refusal: '42501' });
  });

  it('takes from the application’s role even the right to try', async () => {
    const rights = await app.database.query<{ right: string }>(
      `SELECT DISTINCT privilege_type AS right FROM information_schema.role_table_grants
       WHERE grantee = 'zijin_app' AND table_name IN ('audit_entries', 'audit_seals') ORDER BY 1`,
    );
    expect(rights.map(({ right }) => right)).toEqual(['INSERT', 'SELECT']);
  });

  it('is sealed by the worker and verified by the command', async () => {
    const worker = await startWorker({ DATABASE_URL: app.database.url });
    try {
      await doSomething('李伟');
      await eventually('everything sealed', async () => {
        const { waiting, seals } = await verify();
        return waiting === 0 && seals > 0 ? true : undefined;
      });
    } finally {
      await worker.stop();
    }
    const { code, text } = await verifyByCommand();
    expect(text).toMatch(/The audit chain is whole: \d+ rows in \d+ seals, 0 newer rows/);
    expect(code).toBe(0);
  });

  it('seals a row that commits late, once, and never twice at once', async () => {
    const slow = new pg.Client({ connectionString: app.database.url });
    await slow.connect();
    await slow.query('BEGIN');
    await slow.query(
      `INSERT INTO audit_entries (id, at, action, actor, subject_kind, subject_id, details, reference)
       VALUES ('01900000-0000-7000-8000-000000000001', now(), 'test.late', 'visitor', 'test',
               '01900000-0000-7000-8000-000000000002', '{}', 'late')`.replace(
        '01900000-0000-7000',
        `${(Date.now() - 60_000)
          .toString(16)
          .padStart(12, '0')
          .replace(/^(.{8})/, '$1-')}-7000`,
      ),
    );
    await doSomething('张三');
    const before = await verify();
    expect(before.waiting).toBe(1);
    const sealed = await Promise.all([seal(), seal(), seal()]);
    expect(sealed.toSorted()).toEqual([0, 0, 1]);
    await slow.query('COMMIT');
    await slow.end();
    expect(await seal()).toBe(1);
    expect(await seal()).toBe(0);
    expect(await verify()).toMatchObject({ fault: null, waiting: 0, entries: before.entries + 2 });
  });

  it('names the first broken seal when a row was changed, removed or slipped in, or a seal removed', async () => {
    await doSomething('甲');
    await seal();
    await doSomething('乙');
    await seal();
    const good = await verify();
    expect(good.fault).toBeNull();
    const [second] = await app.database.query<{ number: number; id: string }>(
      'SELECT number, entry_ids[1] AS id FROM audit_seals WHERE number = 2',
    );
    const row = `id = '${second?.id}'`;

    await tamper(`UPDATE audit_entries SET actor = 'visitor:x' || actor WHERE ${row}`);
    expect((await verify()).fault).toEqual({ seal: 2, reason: 'its rows were changed, or the seal was' });
    const { code, text } = await verifyByCommand();
    expect(code).toBe(1);
    expect(text).toContain('Seal 2 is broken');
    await tamper(`UPDATE audit_entries SET actor = substr(actor, 10) WHERE ${row}`);
    expect(await verify()).toEqual(good);

    await tamper(`CREATE TABLE kept AS SELECT * FROM audit_entries WHERE ${row};
                  DELETE FROM audit_entries WHERE ${row}`);
    expect((await verify()).fault).toMatchObject({ seal: 2, reason: expect.stringContaining('are missing') });
    await tamper('INSERT INTO audit_entries SELECT * FROM kept');
    expect(await verify()).toEqual(good);

    await tamper(`UPDATE kept SET id = '01900000-0000-7000-8000-000000000009';
                  INSERT INTO audit_entries SELECT * FROM kept`);
    expect((await verify()).fault).toMatchObject({ seal: null });
    await tamper(`DELETE FROM audit_entries WHERE id = '01900000-0000-7000-8000-000000000009'`);

    await tamper('DELETE FROM audit_seals WHERE number = 2');
    expect((await verify()).fault).toEqual({ seal: 3, reason: 'seal 2 is missing' });
  });
});
