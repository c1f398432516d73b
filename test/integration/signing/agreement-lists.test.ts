import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { startApp, type Client, type RunningApp } from '../../support/conference-app.js';
import { docxOf, pdfOf } from '../../support/document-files.js';
import { agreementsXlsx, listedAgreements, type ListedAgreement } from '../../support/agreement-list.js';
import { scheduleConference, type TestConference } from '../registration/world.js';
import { ok } from './show-world.js';

jest.setTimeout(60_000);

// oxlint-disable-next-line typescript/no-explicit-any -- whatever shape the test goes on to claim
type Body = any;

const UNIVERSITY = '名单示例大学';
let app: RunningApp;
let organiser: Client;
let conference: TestConference;
let path: string;
const listed = listedAgreements(UNIVERSITY);

beforeAll(async () => {
  app = await startApp();
  organiser = app.administrator;
  ok(await organiser.post('/organisations', { nameZh: UNIVERSITY, kind: 'university' }));
  for (const { enterprise } of listed)
    ok(await organiser.post('/organisations', { nameZh: enterprise, kind: 'enterprise' }));
}, 60_000);
afterAll(async () => {
  await app?.stop();
});
beforeEach(async () => {
  conference = await scheduleConference(app);
  path = `/conferences/${conference.id}/agreements`;
});

const preview = async (rows: readonly ListedAgreement[]): Promise<Body> =>
  ok(await organiser.upload(`${path}/import/preview`, '协议.xlsx', await agreementsXlsx(rows)));
const columnsOf = ({ fields }: Body) =>
  fields.flatMap(({ field, column }: Body) => (column === null ? [] : [{ field, column }]));
const take = ({ uploadId, ...read }: Body) =>
  organiser.post(`${path}/import`, { uploadId, columns: columnsOf(read) });
const list = async (): Promise<Body[]> => ok(await organiser.get(path)).items;

describe('a list of agreements', () => {
  it('TRUST imports: comes whole, in its order, and the same file again adds nothing', async () => {
    const read = await preview(listed);
    expect(read.counts).toEqual({ rows: 26, new: 26, unchanged: 0, wrong: 0 });
    expect(await list()).toEqual([]);
    expect(ok(await take(read))).toEqual({ added: 26, unchanged: 0 });
    expect((await list()).map(({ number }) => number)).toEqual(listed.map(({ number }) => number));
    const again = await preview(listed);
    expect(again.counts).toMatchObject({ new: 0, unchanged: 26 });
    expect(ok(await take(again))).toEqual({ added: 0, unchanged: 26 });
  });

  it('TRUST imports: one wrong row keeps all of it out, and says where it is wrong', async () => {
    const wrong = listed.slice(0, 3).map((one, at) => (at === 1 ? { ...one, enterprise: '没有这家' } : one));
    const read = await preview(wrong);
    expect(read.counts).toMatchObject({ new: 2, wrong: 1 });
    expect(read.faults).toEqual([
      expect.objectContaining({ line: 3, field: 'partyB', code: 'signing.row-organisation' }),
    ]);
    const answer = await take(read);
    expect(answer.body.code).toBe('import.has-wrong-rows');
    expect(await list()).toEqual([]);
  });

  it('refuses a number that another agreement has, also within the file', async () => {
    const twice = [listed[0]!, { ...listed[1]!, number: listed[0]!.number }];
    expect((await preview(twice)).faults).toEqual([
      expect.objectContaining({ line: 3, field: 'number', code: 'signing.number-taken' }),
    ]);
  });
});

describe('texts from a Word template', () => {
  const merge = (step: string, ids: readonly string[], file: Buffer, name = '模板.docx') =>
    organiser.upload(`${path}/merge${step}`, name, file, { ids: ids.join(',') });

  it('are seen first, become the next versions, and fill in nothing but what is on the list', async () => {
    ok(await take(await preview(listed.slice(0, 2))));
    const ids = (await list()).map(({ id }) => id);
    const template = await docxOf(['{{协议名称}}', '甲方：{{甲方}}　乙方：{{partyBZh}}', '金额：{{金额}}']);
    const seen = ok(await merge('/preview', ids, template));
    expect(seen.plainText).toContain(`甲方：${UNIVERSITY}　乙方：${listed[0]!.enterprise}`);
    expect(seen.missing.map(({ fields }: Body) => fields)).toEqual([['金额'], ['金额']]);
    expect((await list()).map(({ textVersion }) => textVersion)).toEqual([0, 0]);
    expect(ok(await merge('', ids, template))).toEqual({ done: 2 });
    expect((await list()).map(({ textVersion }) => textVersion)).toEqual([1, 1]);

    const code = async (paragraph: string) =>
      (await merge('', ids, await docxOf([paragraph]))).body.code as string;
    expect(await code('{{constructor}}')).toBe('signing.template-unknown-placeholders');
    expect(await code('{{协议名称')).toBe('signing.template-broken-placeholder');
    expect(await code('没有占位符')).toBe('signing.template-without-placeholders');
    const pdf = await merge('', ids, await pdfOf(['{{number}}']), '模板.pdf');
    expect(pdf.body.code).toBe('signing.template-wrong-kind');
    expect((await list()).map(({ textVersion }) => textVersion)).toEqual([1, 1]);
  });
});
