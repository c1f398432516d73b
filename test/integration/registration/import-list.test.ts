import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import iconv from 'iconv-lite';
import { readTable, writeXlsx } from '#documents/tables';
import { startApp, type Client, type RunningApp } from '../../support/conference-app.js';
import { register, scheduleConference, type TestConference } from './world.js';

jest.setTimeout(60_000);
const type = 'enterprise-representative';

interface Preview {
  uploadId: string;
  participantType: string;
  fields: { field: string; label: string; column: number | null }[];
  counts: { rows: number; new: number; unchanged: number; wrong: number } | null;
  faults: { line: number; letter: string | null; field: string | null; code: string; detail: string }[];
  mappingFaults: { field: string; code: string }[];
  rows: { outcome: string }[];
}

let app: RunningApp;
let conference: TestConference;
beforeAll(async () => {
  app = await startApp();
}, 60_000);
afterAll(() => app.stop());
beforeEach(async () => {
  conference = await scheduleConference(app, { [type]: 100, press: 2 });
});

const path = (rest = ''): string => `/conferences/${conference.id}/registrations/import${rest}`;
const preview = async (text: string | Buffer, client = app.administrator) =>
  client.upload<Preview>(path('/preview'), '名单.csv', Buffer.from(text));
const columnsOf = ({ fields }: Preview) =>
  fields.flatMap(({ field, column }) => (column === null ? [] : [{ field, column }]));
const run = (read: Preview, changes: object = {}, client: Client = app.administrator) =>
  client.post(path(), {
    uploadId: read.uploadId,
    columns: columnsOf(read),
    participantType: read.participantType,
    notify: false,
    awaitsApproval: false,
    ...changes,
  });
const registered = () =>
  app.database.query<{
    name: string;
    mobile: string;
    state: string;
    participant_type: string;
    answers: object;
  }>(
    `SELECT name, mobile, state, participant_type, answers FROM registrations
     WHERE conference_id = $1 AND source = 'import' ORDER BY registered_at, name`,
    [conference.id],
  );

const header = '姓名,单位名称,职务,手机号,邮箱,参会身份\n';
const good =
  header +
  '张一,南京甲新材料有限公司,经理,13912340001,zhang@jia.example,企业代表\n' +
  '李二,南京甲新材料有限公司,,13912340002,,\n' +
  '王三,苏州乙科技有限公司,记者,,wang@yi.example,媒体\n';

describe('a list', () => {
  it('finds its columns, and is imported whole with organisations, people and mails', async () => {
    const { status, body } = await preview(good);
    expect(status).toBe(201);
    expect(columnsOf(body).map(({ field }) => field)).toEqual([
      'name',
      'organisation',
      'title',
      'mobile',
      'email',
      'participantType',
    ]);
    expect(body.counts).toEqual({ rows: 3, new: 3, unchanged: 0, wrong: 0 });
    expect(await registered()).toHaveLength(0);
    const done = await run(body, { notify: true });
    expect([done.status, done.body]).toEqual([
      200,
      { confirmed: 3, waitlisted: 0, pending: 0, unchanged: 0 },
    ]);
    expect((await registered()).map((row) => [row.name, row.participant_type])).toEqual([
      ['张一', type],
      ['李二', type],
      ['王三', 'press'],
    ]);
    const [counts] = await app.database.query(
      `SELECT (SELECT count(*)::int FROM mails WHERE scope_id = $1) AS mails,
         (SELECT count(*)::int FROM organisations WHERE name_zh = '南京甲新材料有限公司') AS firms,
         (SELECT count(representative_id)::int FROM registrations WHERE conference_id = $1) AS people`,
      [conference.id],
    );
    expect(counts).toEqual({ mails: 2, firms: 1, people: 3 });
  });

  it('TRUST: the same file again adds nothing, also twice at the same moment', async () => {
    const first = (await preview(good)).body;
    const twice = await Promise.all([run(first), run(first)]);
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    expect(await registered()).toHaveLength(3);
    const again = (await preview(good)).body;
    expect(again.counts).toEqual({ rows: 3, new: 0, unchanged: 3, wrong: 0 });
    expect(again.rows.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged', 'unchanged']);
    expect((await run(again)).body).toEqual({ confirmed: 0, waitlisted: 0, pending: 0, unchanged: 3 });
    expect(await registered()).toHaveLength(3);
  });

  it('TRUST: all or nothing, with row, column and the reason of each fault', async () => {
    await register(app, conference, 1, { name: '早鸟', mobile: '13912349999' });
    const { body } = await preview(
      header +
        '张一,南京甲新材料有限公司,经理,13912340001,,\n' +
        '李二,,,13912340002,,\n' +
        '王三,苏州乙科技有限公司,,12345,,\n' +
        '赵四,苏州乙科技有限公司,,1.39E+10,,\n' +
        '钱五,苏州乙科技有限公司,,,,\n' +
        '孙六,苏州乙科技有限公司,,13912340006,,董事长\n' +
        '周七,苏州乙科技有限公司,,13912340007,,学生\n' +
        '张一,南京甲新材料有限公司,,13912340001,,\n' +
        '吴九,南京甲新材料有限公司,,13912340001,,\n' +
        '郑十,南京甲新材料有限公司,,13912349999,,\n',
    );
    expect(body.faults.map(({ line, letter, code }) => `${letter ?? ''}${line} ${code}`)).toEqual([
      'B3 field.required',
      'D4 field.mobile',
      'D5 import.row-scientific',
      '6 registration.row-unreachable',
      'F7 registration.row-type',
      'F8 registration.type-not-offered',
      '9 import.row-duplicate',
      'D10 registration.row-same-mobile',
      'D11 registration.row-mobile-on-list',
    ]);
    expect(body.counts).toMatchObject({ new: 1, wrong: 9 });
    const refused = await run(body);
    expect([refused.status, refused.body.code]).toEqual([409, 'import.has-wrong-rows']);
    expect(await registered()).toHaveLength(0);
    const file = await app.administrator.get<Buffer>(path(`/${body.uploadId}/marked-file?language=zh`));
    const marked = await readTable(file.body);
    expect(marked.header.at(-1)).toBe('需更正之处');
    expect(marked.rows[1]!.cells.at(-1)).toContain('B');
  });

  it('TRUST: killed in the middle leaves nothing half', async () => {
    const rows = Array.from(
      { length: 400 },
      (_, n) => `来宾${n}号,第${n}单位有限公司,,137${String(n).padStart(8, '0')},,`,
    );
    const { body } = await preview(header + rows.join('\n'));
    const running = run(body).catch(() => undefined);
    const ended = new Promise<void>((resolve) => setTimeout(resolve, 60));
    await ended;
    await app.database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'`,
    );
    const answer = await running;
    const count = (await registered()).length;
    expect(count).toBe(answer?.status === 200 ? 400 : 0);
    const [left] = await app.database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM organisations WHERE name_zh LIKE '第%单位有限公司'`,
    );
    expect(left!.n).toBe(count);
    expect((await run(body)).status).toBe(200);
    expect(await registered()).toHaveLength(400);
  });

  it('is read in GB18030, with a BOM, and as a spreadsheet with other headers', async () => {
    expect((await preview(iconv.encode(good, 'gb18030'))).body.counts).toMatchObject({ new: 3 });
    expect((await preview(`\uFEFF${good}`)).body.counts).toMatchObject({ new: 3 });
    const chunks: Uint8Array[] = [];
    const sheet = {
      name: 'Guests',
      columns: ['Full name', 'Company', 'Phone (mobile)', 'Remarks'].map((text, at) => ({
        key: `c${at}`,
        header: text,
        kind: 'text' as const,
      })),
      rows: [{ c0: 'Anna Müller', c1: '上海示例有限公司', c2: '0086 139 1234 0009', c3: 'vegetarian' }],
    };
    for await (const chunk of writeXlsx([sheet])) chunks.push(chunk);
    const { body } = await preview(Buffer.concat(chunks));
    expect(body.counts).toMatchObject({ new: 1, wrong: 0 });
    await run(body, { awaitsApproval: true, participantType: 'press' });
    expect(await registered()).toEqual([
      expect.objectContaining({
        name: 'Anna Müller',
        mobile: '+8613912340009',
        state: 'pending',
        participant_type: 'press',
      }),
    ]);
  });

  it('takes another mapping, and says which needed column is missing', async () => {
    const text = 'A,B,C\n张一,南京甲新材料有限公司,13912340001\n';
    const { body } = await preview(text);
    expect(body.mappingFaults.map(({ field }) => field)).toEqual(['name', 'organisation']);
    expect(body.counts).toBeNull();
    expect((await run(body)).status).toBe(422);
    const columns = ['name', 'organisation', 'mobile'].map((field, column) => ({ field, column }));
    const again = await app.administrator.post<Preview>(path(`/${body.uploadId}/preview`), {
      columns,
      participantType: type,
    });
    expect(again.body.counts).toMatchObject({ new: 1, wrong: 0 });
    const wrong = await app.administrator.post(path(`/${body.uploadId}/preview`), {
      columns: [{ field: '__proto__', column: 0 }],
      participantType: type,
    });
    expect(wrong.status).toBeLessThan(500);
  });
});

it('fills the places in the order of the rows, then the waiting list', async () => {
  const rows = [1, 2, 3].map((n) => `记者${n},某报社,,1391234000${n},,媒体`).join('\n');
  const { body } = await preview(header + rows);
  expect((await run(body)).body).toEqual({ confirmed: 2, waitlisted: 1, pending: 0, unchanged: 0 });
});

it('takes the questions of the form as columns and holds cells to its rules', async () => {
  const field = (key: string, kind: string, labelZh: string, more: object = {}) => ({
    key,
    kind,
    labelZh,
    labelEn: '',
    helpZh: '',
    helpEn: '',
    isRequired: false,
    isInternal: false,
    ...more,
  });
  const option = (key: string, labelZh: string) => ({ key, labelZh, labelEn: key });
  const saved = await app.administrator.put(`/conferences/${conference.id}/forms/${type}`, {
    version: 0,
    definition: {
      fields: [
        field('meal', 'choice', '用餐', { options: [option('halal', '清真'), option('none', '不用餐')] }),
        field('topics', 'multiple', '关注领域', {
          options: [option('rail', '轨道'), option('chips', '芯片')],
        }),
        field('people', 'number', '随行人数', { min: 0, max: 5 }),
      ],
    },
  });
  expect(saved.status).toBe(200);
  const head = '姓名,单位,手机,用餐,关注领域,随行人数\n';
  const { body } = await preview(`${head}张一,甲公司有限公司,13912340001,清真,轨道、chips,2\n`);
  expect(body.counts).toMatchObject({ new: 1, wrong: 0 });
  expect((await run(body)).body.confirmed).toBe(1);
  const [row] = await registered();
  expect(row!.answers).toEqual({ meal: 'halal', topics: ['rail', 'chips'], people: 2 });
  const wrong = (await preview(`${head}李二,甲公司有限公司,13912340002,素食,轨道,9\n`)).body;
  expect(wrong.faults.map(({ letter, line }) => `${letter}${line}`)).toEqual(['D2', 'F2']);
  const template = await app.administrator.get<Buffer>(path('/template?language=zh'));
  const help = await readTable(template.body, { sheet: '填写说明' });
  expect(help.rows.map(({ cells }) => cells[0])).toEqual(
    expect.arrayContaining(['姓名', '用餐', '关注领域', '随行人数']),
  );
});

it('TRUST: a list belongs to who uploaded it, at its conference, with the right to admit', async () => {
  const { body } = await preview(good);
  const other = await app.anotherAdministrator();
  expect((await run(body, {}, other)).body.code).toBe('import.upload-gone');
  const here = conference;
  conference = await scheduleConference(app);
  expect((await run(body)).body.code).toBe('import.upload-gone');
  conference = here;
  const reports = await app.colleague([{ role: 'reports', conferenceId: here.id, campaignId: null }]);
  expect((await preview(good, reports)).status).toBe(403);
  expect((await run(body, {}, reports)).status).toBe(403);
  expect((await preview('')).body).toMatchObject({ code: 'import.file-empty' });
});
