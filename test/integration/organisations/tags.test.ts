import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type Client, type RunningApp } from '../../support/conference-app.js';
import { enterprise, headers, preview, xlsxOf, type Row } from './import-files.js';

let zijin: RunningApp;
let admin: Client;
beforeAll(async () => {
  zijin = await startApp();
  admin = zijin.administrator;
}, 60_000);
afterAll(() => zijin?.stop());

const tagged = (nameZh: string, tags: unknown) => ({ nameZh, kind: 'enterprise', tags });
const create = async (nameZh: string, tags: string[]) => {
  const { status, body } = await admin.post('/organisations', tagged(nameZh, tags));
  expect([status, body.code]).toEqual([201, undefined]);
  return body;
};
const namesWith = async (tag: string): Promise<string[]> =>
  (await admin.get(`/organisations?tag=${encodeURIComponent(tag)}`)).body.items
    .map(({ nameZh }: { nameZh: string }) => nameZh)
    .toSorted();
const facets = async (): Promise<string[]> => (await admin.get('/organisations/facets')).body.tags;

describe('tags of an organisation', () => {
  it('are kept as they were given, each once whatever its case, and find it again', async () => {
    const made = await create('南京标签一号有限公司', ['  重点联系 ', 'VIP', 'vip', '', '2025 邀请']);
    expect(made.tags.toSorted()).toEqual(['2025 邀请', 'VIP', '重点联系'].toSorted());
    await create('南京标签二号有限公司', ['重点联系']);
    expect(await namesWith('重点联系')).toEqual(['南京标签一号有限公司', '南京标签二号有限公司'].toSorted());
    expect(await namesWith('VIP')).toEqual(['南京标签一号有限公司']);
    expect(await namesWith('没有人带')).toEqual([]);
    expect((await facets())[0]).toBe('重点联系'); // the one that most have comes first
  });

  it('stay where an edit says nothing of them, change where it does, and leave a row of who did it', async () => {
    const made = await create('南京标签三号有限公司', ['甲', '乙']);
    const path = `/organisations/${made.id}`;
    const rest = { nameZh: made.nameZh, kind: 'enterprise', district: '玄武区' };
    const kept = await admin.with({ 'if-match': '"1"' }).put(path, rest);
    expect(kept.body).toMatchObject({ version: 2, district: '玄武区' });
    expect(kept.body.tags.toSorted()).toEqual(['乙', '甲'].toSorted());
    const changed = await admin.with({ 'if-match': '"2"' }).put(path, { ...rest, tags: ['乙', '丙'] });
    expect(changed.body.tags.toSorted()).toEqual(['丙', '乙'].toSorted());
    expect(await namesWith('甲')).toEqual([]);
    const [row] = await zijin.database.query<{ details: object }>(
      `SELECT details FROM audit_entries WHERE action = 'organisation.edited' AND subject_id = $1 ORDER BY at DESC LIMIT 1`,
      [made.id],
    );
    expect(JSON.stringify(row!.details)).toContain('tags');
    const cleared = await admin.with({ 'if-match': '"3"' }).put(path, { ...rest, tags: [] });
    expect(cleared.body.tags).toEqual([]);
  });

  it.each([
    ['not a list', '重点联系'],
    ['too many', Array.from({ length: 21 }, (_, n) => `标签${n}`)],
    ['one too long', ['长'.repeat(41)]],
    ['no text', [{ toString: 'x' }]],
  ])('are refused at their field: %s', async (_, tags) => {
    const { status, body } = await admin.post('/organisations', tagged('南京标签四号有限公司', tags));
    expect(status).toBe(422);
    expect(body.errors.map(({ field }: { field: string }) => field.split('.')[0])).toContain('tags');
    expect(await namesWith('标签0')).toEqual([]);
  });

  it('hostile words are words', async () => {
    const words = [
      '</script><b>',
      '=1+1',
      '{{name}}',
      '__proto__',
      `'; DROP TABLE organisations --`,
      '%',
      '𠮷',
    ];
    const made = await create('南京标签五号有限公司', words);
    expect(made.tags.toSorted()).toEqual(words.toSorted());
    for (const word of words) expect(await namesWith(word)).toEqual(['南京标签五号有限公司']);
    expect(await facets()).toEqual(expect.arrayContaining(words));
  });

  it('are united when two organisations become one', async () => {
    const [stays, goes] = [
      await create('南京标签六号有限公司', ['留下', '两家都有']),
      await create('南京标签六号有限公司（旧）', ['带来', '两家都有']),
    ];
    expect((await admin.post(`/organisations/${goes.id}/merge`, { intoId: stays.id })).status).toBe(200);
    const { tags } = (await admin.get(`/organisations/${stays.id}`)).body;
    expect(tags.toSorted()).toEqual(['两家都有', '带来', '留下'].toSorted());
  });

  it('are not for those who may not edit', async () => {
    const { id: campaignId } = (await admin.post('/campaigns', { nameZh: '标签行动' })).body;
    const reports = await zijin.colleague([{ role: 'reports', campaignId, conferenceId: null }]);
    for (const client of [reports, zijin.visitor]) {
      const { status } = await client.post('/organisations', tagged('南京标签七号有限公司', ['不许']));
      expect([401, 403]).toContain(status);
    }
    expect(await facets()).not.toContain('不许');
  });
});

describe('tags in an imported list', () => {
  const withTags = [...headers, '标签'];
  const row = (number: number, tags: string): Row => ({ ...enterprise(number), 标签: tags }) as Row;
  const tagsOf = async (number: number): Promise<string[]> => {
    const name = encodeURIComponent(enterprise(number).单位名称!);
    return (await admin.get(`/organisations?q=${name}`)).body.items[0].tags.toSorted();
  };
  const imported = async (rows: readonly Row[], tags?: string[]) => {
    const { body } = await preview(admin, await xlsxOf(rows, withTags));
    expect(body.mapping.tags).toBe(12);
    return admin.post('/organisations/import', { uploadId: body.uploadId, mapping: body.mapping, tags });
  };

  it('are read from their column by any usual separator; they are added, and none is taken away', async () => {
    expect((await imported([row(70_000, '甲、乙；丙, 甲'), row(70_001, '')])).body.counts).toMatchObject({
      new: 2,
    });
    expect(await tagsOf(70_000)).toEqual(['丙', '乙', '甲'].toSorted());
    expect(await tagsOf(70_001)).toEqual([]);
    const again = await imported([row(70_000, '丁'), row(70_001, '')]);
    expect(again.body.counts).toMatchObject({ changed: 1, unchanged: 1 });
    expect(await tagsOf(70_000)).toEqual(['丁', '丙', '乙', '甲'].toSorted());
    expect((await imported([row(70_000, '丁'), row(70_001, '')])).body.counts).toMatchObject({
      changed: 0,
      unchanged: 2,
    });
  });

  it('a cell that holds none is named with its place, and nothing is imported', async () => {
    const answer = await imported([row(71_000, '好'), row(71_001, '长'.repeat(41))]);
    expect(answer.status).toBe(409);
    expect(answer.body.details.faults).toMatchObject([{ line: 3, letter: 'M', field: 'tags' }]);
    expect(await namesWith('好')).toEqual([]);
  });

  it('a whole list gets its own, known organisations too, shown before and given once', async () => {
    const rows = [row(72_000, '甲'), row(72_001, '')];
    await imported(rows);
    const { body } = await preview(admin, await xlsxOf(rows, withTags));
    expect(body.counts).toMatchObject({ changed: 0, unchanged: 2 });
    const wish = { mapping: body.mapping, tags: [' 秋季名单 ', '秋季名单'] };
    const shown = await admin.post(`/organisations/import/${body.uploadId}/preview`, wish);
    expect(shown.body.counts).toMatchObject({ changed: 2, unchanged: 0 });
    expect(await namesWith('秋季名单')).toEqual([]);
    const wanted = { uploadId: body.uploadId, ...wish };
    expect((await admin.post('/organisations/import', wanted)).body.counts).toMatchObject({ changed: 2 });
    expect(await tagsOf(72_000)).toEqual(['甲', '秋季名单'].toSorted());
    expect(await namesWith('秋季名单')).toHaveLength(2);
    expect((await admin.post('/organisations/import', wanted)).body.counts).toMatchObject({ unchanged: 2 });
  });

  it.each([
    ['too many', Array.from({ length: 6 }, (_, n) => `名单${n}`)],
    ['too long', ['长'.repeat(41)]],
    ['not a list', '名单'],
  ])('a list’s own are refused: %s', async (_, tags) => {
    const { body } = await preview(admin, await xlsxOf([row(73_000, '')], withTags));
    const answer = await admin.post('/organisations/import', {
      uploadId: body.uploadId,
      mapping: body.mapping,
      tags,
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map(({ field }: { field: string }) => field.split('.')[0])).toContain('tags');
  });
});
