import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type RunningApp } from '../../support/conference-app.js';
import { enterprise, xlsxOf } from './import-files.js';

let zijin: RunningApp;
beforeAll(async () => {
  zijin = await startApp();
}, 60_000);
afterAll(() => zijin?.stop());

describe('importing organisations', () => {
  it('adds 5,000 and, the second time, none', async () => {
    const file = await xlsxOf(Array.from({ length: 5000 }, (_, at) => enterprise(at)));
    const preview = await zijin.administrator.upload('/organisations/import/preview', 'a.xlsx', file);
    const done = await zijin.administrator.post('/organisations/import', {
      uploadId: preview.body.uploadId,
      mapping: preview.body.mapping,
    });
    const again = await zijin.administrator.post('/organisations/import', {
      uploadId: preview.body.uploadId,
      mapping: preview.body.mapping,
    });
    expect(again.body.counts).toMatchObject({ new: 0, changed: 0, unchanged: 5000 });
  }, 120_000);
});
