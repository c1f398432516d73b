import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { eventually } from '../../support/children.js';
import { Client, startApp, type RunningApp } from '../../support/conference-app.js';
import { startConference, startWorker } from '../../support/processes.js';
import { enterprises, importFile, preview, xlsxOf } from './import-files.js';

let zijin: RunningApp;
beforeAll(async () => {
  zijin = await startApp();
}, 60_000);
afterAll(() => zijin?.stop());

const count = async (table: string): Promise<number> =>
  (await zijin.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]!.n;

describe('uploads', () => {
  it('belong to who uploaded them, for a day', async () => {
    const { body } = await preview(zijin.administrator, await xlsxOf(enterprises(2)));
    const wanted = { uploadId: body.uploadId, mapping: body.mapping };
    const other = await zijin.anotherAdministrator();
    expect((await other.post('/organisations/import', wanted)).status).toBe(410);
    expect((await other.get(`/organisations/import/${body.uploadId}/marked-file`)).status).toBe(410);
    await zijin.database.query(`UPDATE import_uploads SET expires_at = now() - interval '1 second'`);
    const late = await zijin.administrator.post('/organisations/import', wanted);
    expect(late).toMatchObject({ status: 410, body: { code: 'import.upload-gone' } });
    expect(await count('organisations')).toBe(0);
  });
});

describe('the worker', () => {
  it('drops uploads when their day is over', async () => {
    await preview(zijin.administrator, await xlsxOf(enterprises(1)));
    await preview(zijin.administrator, await xlsxOf(enterprises(2)));
    await zijin.database.query(
      `UPDATE import_uploads SET expires_at = now() - interval '1 second'
       WHERE id = (SELECT id FROM import_uploads ORDER BY id DESC LIMIT 1)`,
    );
    const before = await count('import_uploads');
    const worker = await startWorker({ DATABASE_URL: zijin.database.url });
    await eventually('expired uploads dropped', async () =>
      (await count('import_uploads')) < before ? true : undefined,
    );
    await worker.stop();
    const rows = await zijin.database.query('SELECT 1 FROM import_uploads WHERE expires_at < now()');
    expect(rows).toEqual([]);
    expect(await count('import_uploads')).toBeGreaterThan(0);
  }, 60_000);
});

describe('an import that is cut off', () => {
  it('leaves nothing half, and can simply be run again', async () => {
    const { body } = await preview(zijin.administrator, await xlsxOf(enterprises(2_500)));
    const wanted = { uploadId: body.uploadId, mapping: body.mapping };
    // the import writes its first thousand, then waits here for its audit rows
    const gate = new pg.Client({ connectionString: zijin.database.adminUrl });
    await gate.connect();
    await gate.query('BEGIN; LOCK TABLE audit_entries IN SHARE MODE');
    const cutOff = zijin.administrator.post('/organisations/import', wanted).catch(() => 'cut off');
    await eventually('the import waits', async () => {
      const rows = await zijin.database.query(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
           AND query LIKE 'INSERT INTO audit_entries%'`,
      );
      return rows.length > 0 ? true : undefined;
    });
    await zijin.conference.kill9();
    expect(await cutOff).toBe('cut off');
    await gate.query('ROLLBACK');
    await gate.end();
    expect([await count('organisations'), await count('representatives')]).toEqual([0, 0]);

    const next = await startConference({ DATABASE_URL: zijin.database.url });
    const same = new Client(next.url, zijin.administrator.headers);
    const done = await same.post('/organisations/import', wanted);
    expect(done.body.counts).toMatchObject({ new: 2_500 });
    expect(await count('organisations')).toBe(2_500);
    expect((await importFile(same, await xlsxOf(enterprises(2_500)))).body.counts).toMatchObject({
      new: 0,
      changed: 0,
    });
    await next.stop();
  }, 90_000);
});
