import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { readTable } from '#documents/tables';
import { startApp, type RunningApp } from '../../support/conference-app.js';
import { creditCode, csvText, enterprise, enterprises, importFile, preview, xlsxOf } from './import-files.js';

let zijin: RunningApp;
beforeAll(async () => {
  zijin = await startApp();
}, 60_000);
afterAll(() => zijin?.stop());

const count = async (table: string): Promise<number> =>
  (await zijin.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]!.n;
const everything = () =>
  zijin.database.query(
    `SELECT o.id, o.version, o.updated_at, (SELECT json_agg(p ORDER BY p.id) FROM representatives p
       WHERE p.organisation_id = o.id) AS people,
       (SELECT json_agg(q ORDER BY q.qualification) FROM organisation_qualifications q
       WHERE q.organisation_id = o.id) AS awards FROM organisations o ORDER BY o.id`,
  );
const codesOf = (body: { faults: { line: number; letter: string | null; code: string }[] }) =>
  body.faults.map(({ line, letter, code }) => [line, letter, code]);

describe('importing a list of organisations', () => {
  it('writes nothing before it is confirmed, then all 5,000, and the second time nothing', async () => {
    const file = await xlsxOf(enterprises(5_000));
    const { status, body } = await preview(zijin.administrator, file);
    expect(status).toBe(201);
    expect(body.counts).toEqual({
      rows: 5_000,
      new: 5_000,
      changed: 0,
      unchanged: 0,
      wrong: 0,
      newRepresentatives: 5_000,
      changedRepresentatives: 0,
    });
    expect(body.rows).toHaveLength(20);
    expect(body.rows[0]).toMatchObject({ line: 2, outcome: 'new', faults: [] });
    expect(await count('organisations')).toBe(0);

    const wanted = { uploadId: body.uploadId, mapping: body.mapping };
    const first = await zijin.administrator.post('/organisations/import', wanted);
    expect(first).toMatchObject({ status: 200, body: { counts: { new: 5_000, newRepresentatives: 5_000 } } });
    expect([await count('organisations'), await count('representatives')]).toEqual([5_000, 5_000]);

    const before = await everything();
    const again = await importFile(zijin.administrator, file);
    expect(again.body.counts).toMatchObject({ new: 0, changed: 0, unchanged: 5_000, newRepresentatives: 0 });
    expect(await everything()).toEqual(before);
  }, 120_000);

  it('adds nothing twice when the same file comes many times at once', async () => {
    const file = await xlsxOf(enterprises(50, 10_000));
    const { body } = await preview(zijin.administrator, file);
    const before = await count('organisations');
    const wanted = { uploadId: body.uploadId, mapping: body.mapping };
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => zijin.administrator.post('/organisations/import', wanted)),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
    expect(answers.reduce((sum, { body: { counts } }) => sum + counts.new, 0)).toBe(50);
    expect(await count('organisations')).toBe(before + 50);
  }, 60_000);

  it('imports nothing where one row of many is wrong, and says which cell', async () => {
    const rows = enterprises(1_500, 20_000);
    rows[1_400] = { ...rows[1_400], 统一社会信用代码: '91320100MA0000000X', 手机: '12345' };
    const before = await count('organisations');
    const answer = await importFile(zijin.administrator, await xlsxOf(rows));
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({ code: 'import.has-wrong-rows', params: { count: 1 } });
    expect(codesOf(answer.body.details)).toEqual([
      [1_402, 'C', 'organisation.credit-code-check'],
      [1_402, 'K', 'field.mobile'],
    ]);
    expect(answer.body.details.faults[0].detail).toBe('统一社会信用代码的校验码不符，请核对每一位。');
    expect(await count('organisations')).toBe(before);
  }, 60_000);

  it.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-8 with BOM', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['GB18030', (text: string) => iconv.encode(text, 'gb18030')],
    ['UTF-16 with BOM', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ])('reads CSV in %s', async (_, encode) => {
    const rows = [{ ...enterprise(30_000), 单位名称: '南京𠮷祥“示例”科技有限公司', 联系人: '阿不都·热合曼' }];
    const { body } = await preview(zijin.administrator, encode(csvText(rows)), '单位.csv');
    expect(body.counts).toMatchObject({ rows: 1, new: 1, wrong: 0 });
    expect(body.rows[0].cells.slice(0, 1)).toEqual(['南京𠮷祥“示例”科技有限公司']);
    expect(body.rows[0].cells).toContain('阿不都·热合曼');
  });

  it('reports rows of one file that repeat or contradict another, with both rows', async () => {
    const one = enterprise(40_000);
    const file = await xlsxOf([
      one,
      one,
      { ...one, 职务: '总经理' },
      { ...one, 单位名称: '另一个名称有限公司' },
      { ...enterprise(40_001), 单位名称: one.单位名称 },
      { 单位名称: one.单位名称, 联系人: '李示四', 手机: '+86 138 1234 5678' },
    ]);
    const { body } = await preview(zijin.administrator.with({ 'accept-language': 'en' }), file);
    expect(body.counts).toMatchObject({ rows: 6, new: 1, wrong: 4, newRepresentatives: 2 });
    expect(codesOf(body)).toEqual([
      [3, null, 'import.row-duplicate'],
      [4, 'I', 'import.row-same-person'],
      [5, 'A', 'import.row-differs'],
      [6, 'C', 'import.row-name-has-other-code'],
    ]);
    expect(body.faults[0].detail).toBe('Repeats row 2.');
  });

  it('hands back the file with what is wrong beside each row, ready to correct and upload again', async () => {
    const wrong = { ...enterprise(50_001), 资质: '高新技术企业', 邮箱: 'nobody' };
    const { body } = await preview(
      zijin.administrator,
      await xlsxOf([enterprise(50_000), wrong, enterprise(50_000)]),
      '九月名单.xlsx',
    );
    const marked = await zijin.administrator.get(`/organisations/import/${body.uploadId}/marked-file`);
    expect(marked.status).toBe(200);
    expect(decodeURIComponent(marked.headers.get('content-disposition')!)).toContain('九月名单-标注.xlsx');
    const table = await readTable(marked.body);
    expect(table.header.at(-1)).toBe('需更正之处');
    expect(table.rows.map(({ cells }) => cells.at(-1))).toEqual([
      '',
      '资质：“高新技术企业”不是已知资质，请填写：制造业单项冠军、专精特新“小巨人”、省级专精特新中小企业、创新型中小企业。' +
        '邮箱：请输入有效的电子邮箱地址。',
      '与第 2 行重复。',
    ]);
    expect(table.rows[1]!.cells[0]).toBe(wrong.单位名称);
    const english = await zijin.administrator.get(
      `/organisations/import/${body.uploadId}/marked-file?language=en`,
    );
    expect((await readTable(english.body)).rows[2]!.cells.at(-1)).toBe('Repeats row 2.');
    const again = await preview(zijin.administrator, marked.body);
    expect(again.body.mapping).toEqual(body.mapping);
    expect(again.body.faultCount).toBe(body.faultCount);
  });

  it('keeps hostile cells inert', async () => {
    const hostile = [
      '=1+1',
      '=HYPERLINK("http://evil.example")',
      '<script>alert(1)</script>',
      '{{x}}',
      '@SUM(A1)',
    ];
    const rows = hostile.map((name, at) => ({ ...enterprise(60_000 + at), 单位名称: name }));
    const strange = {
      ...enterprise(60_100),
      单位名称: '南京𠮷㐂\u202e示例\u200b有限公司\u0000',
      联系人: '𠮷田',
    };
    const { body } = await preview(zijin.administrator, Buffer.from(csvText([...rows, strange])), 'x.csv');
    expect(body.faults.map(({ code }: { code: string }) => code)).toEqual(
      Array(hostile.length).fill('organisation.name-invalid'),
    );
    expect(body.rows.at(-1)).toMatchObject({ outcome: 'new', faults: [] });
    const done = await importFile(zijin.administrator, Buffer.from(csvText([strange])), 'x.csv');
    expect(done.body.counts).toMatchObject({ new: 1 });
    const [kept] = await zijin.database.query<{ name_zh: string }>(
      'SELECT name_zh FROM organisations WHERE credit_code = $1',
      [creditCode(60_100)],
    );
    expect(kept!.name_zh).toBe('南京𠮷㐂示例有限公司');
  });

  it('fills and replaces, but never erases, what is on record', async () => {
    const one = enterprise(70_000);
    await importFile(zijin.administrator, await xlsxOf([{ ...one, 行业: '' }]));
    const update = {
      单位名称: one.单位名称,
      行业: '新材料',
      资质: '创新型中小企业（2024）',
      联系人: one.联系人,
      职务: '总经理',
    };
    const done = await importFile(zijin.administrator, await xlsxOf([update]));
    expect(done.body.counts).toMatchObject({
      new: 0,
      changed: 1,
      newRepresentatives: 0,
      changedRepresentatives: 1,
    });
    const { body } = await zijin.administrator.get(`/organisations?q=${creditCode(70_000)}`);
    expect(body.items).toMatchObject([
      {
        industry: '新材料',
        district: one.所在区,
        creditCode: creditCode(70_000),
        qualifications: [{ qualification: 'innovative', year: 2024 }],
        representativeCount: 1,
        version: 2,
      },
    ]);
  });
});

describe('a file that cannot be imported', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'import.file-empty'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'import.file-unknown-format'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae10000000000000000', 'hex'), 'import.file-old-format'],
    ['a cut-off workbook', Buffer.from('504b0304140000000800', 'hex'), 'import.file-damaged'],
    ['a header alone', Buffer.from('单位名称,手机\r\n'), 'import.no-rows'],
  ])('%s gets its sentence', async (_, content, code) => {
    const answer = await preview(zijin.administrator, content);
    expect(answer.status).toBe(422);
    expect(answer.body.code).toBe(code);
    expect(answer.body.detail).toMatch(/。$/);
  });

  it('is asked for when it is missing', async () => {
    const answer = await zijin.administrator.post('/organisations/import/preview', {});
    expect(answer.body.code).toBe('import.file-missing');
  });

  it('is refused beyond 20 MB', async () => {
    const answer = await preview(zijin.administrator, Buffer.alloc(21 * 1024 * 1024, 'a'));
    expect(answer).toMatchObject({
      status: 413,
      body: { code: 'input.too-large', params: { limit: '20 MB' } },
    });
  });

  it('says which column is missing, and takes a mapping made by hand', async () => {
    const csv = Buffer.from(`甲,乙\r\n南京示例手工有限公司,${creditCode(80_000)}\r\n`);
    const { body } = await preview(zijin.administrator, csv, 'x.csv');
    expect(body).toMatchObject({
      counts: null,
      mappingFaults: [{ field: 'nameZh', code: 'import.column-missing' }],
    });
    const refused = await zijin.administrator.post('/organisations/import', {
      uploadId: body.uploadId,
      mapping: body.mapping,
    });
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'mapping.nameZh', detail: '请指定哪一列是“单位名称”。' }] },
    });
    const mapping = { ...body.mapping, nameZh: 0, creditCode: 1 };
    const again = await zijin.administrator.post(`/organisations/import/${body.uploadId}/preview`, {
      mapping,
    });
    expect(again.body).toMatchObject({ mappingFaults: [], counts: { new: 1, wrong: 0 } });
    const twice = await zijin.administrator.post(`/organisations/import/${body.uploadId}/preview`, {
      mapping: { ...mapping, industry: 1, district: 99 },
    });
    expect(twice.body.mappingFaults).toMatchObject([
      { field: 'district', code: 'import.column-unknown' },
      { field: 'industry', code: 'import.column-twice' },
    ]);
  });
});

describe('the template', () => {
  it.each(['zh', 'en'])('in %s names columns the import knows, and explains them', async (language) => {
    const answer = await zijin.administrator.get(`/organisations/import/template?language=${language}`);
    expect(answer.headers.get('content-type')).toContain('spreadsheetml');
    const empty = await preview(zijin.administrator, answer.body);
    expect(empty.body.code).toBe('import.no-rows');
  });
});
