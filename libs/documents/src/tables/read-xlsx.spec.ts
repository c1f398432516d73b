import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { writeXlsx as writeWithHucre } from 'hucre/xlsx';
import { DEFAULT_LIMITS, readTable, TableError, writeXlsx } from './index.js';
import type { TableFile } from './index.js';
import { writeZip } from './zip-writer.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

interface Parts {
  sheetData?: string;
  sheets?: string;
  workbookPr?: string;
  strings?: string;
  formats?: string;
  extra?: Record<string, string>;
  contentTypes?: string;
}

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const relations = (...list: string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;

/** A workbook made of hand-written parts; styles 0 General, 1 date, 2 date and time, 3 and up as given. */
async function workbook(parts: Parts): Promise<Buffer> {
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types>${parts.contentTypes ?? ''}</Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml':
      `<?xml version="1.0"?><workbook ${MAIN} xmlns:r="${OFFICE}">${parts.workbookPr ?? ''}<sheets>` +
      `${parts.sheets ?? '<sheet name="表一" sheetId="1" r:id="rId1"/>'}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      relation('rId2', 'worksheet', '/xl/worksheets/sheet2.xml'),
      relation('rId8', 'sharedStrings', 'sharedStrings.xml'),
      relation('rId9', 'styles', 'styles.xml'),
    ),
    'xl/styles.xml':
      `<styleSheet ${MAIN}><numFmts>${parts.formats ?? ''}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>` +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="200"/></cellXfs></styleSheet>',
    'xl/sharedStrings.xml': `<sst ${MAIN}>${parts.strings ?? ''}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${MAIN}>${parts.sheetData ?? ''}</worksheet>`,
    ...parts.extra,
  };
  return zipped(files);
}

async function zipped(files: Record<string, string>): Promise<Buffer> {
  return collect(writeZip(Object.entries(files).map(([name, text]) => ({ name, text: [text] }))));
}

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

const inline = (text: string): string => `<c t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
const header = `<row r="1">${inline('a')}${inline('b')}</row>`;
const sheetOf = (...cells: string[]): string =>
  `<sheetData>${header}${cells.map((cell, at) => `<row r="${at + 2}">${cell}</row>`).join('')}</sheetData>`;

async function firstCells(parts: Parts): Promise<string[]> {
  return (await readTable(await workbook(parts))).rows.map(({ cells }) => cells[0]!);
}

async function failure(bytes: Uint8Array, limits = {}): Promise<TableError> {
  const outcome: TableFile | unknown = await readTable(bytes, { limits }).catch((error: unknown) => error);
  if (!(outcome instanceof TableError)) throw new Error(`expected a TableError, got ${String(outcome)}`);
  return outcome;
}

describe('cells of an XLSX file', () => {
  it('reads dates by serial in both date systems', async () => {
    const sheetData = sheetOf(
      '<c s="1"><v>46034</v></c>',
      '<c s="2"><v>46034.395833333336</v></c>',
      '<c s="2"><v>46034</v></c>',
      '<c s="1"><v>46034.9</v></c>',
      '<c s="2"><v>0.5</v></c>',
      '<c s="0"><v>46034</v></c>',
      '<c t="d"><v>2026-01-12</v></c>',
    );
    expect(await firstCells({ sheetData })).toEqual([
      '2026-01-12',
      '2026-01-12T09:30:00',
      '2026-01-12',
      '2026-01-12',
      '12:00:00',
      '46034',
      '2026-01-12',
    ]);
    const in1904 = sheetOf('<c s="1"><v>44572</v></c>');
    expect(await firstCells({ sheetData: in1904, workbookPr: '<workbookPr date1904="1"/>' })).toEqual([
      '2026-01-12',
    ]);
  });

  it.each([
    ['yyyy"年"m"月"d"日"', '2026-01-12'],
    ['[$-804]yyyy/m/d;@', '2026-01-12'],
    ['[DBNum1][$-804]aaaa', '2026-01-12'],
    ['h:mm', '2026-01-12'],
    ['#,##0.00"d"', '46034'],
    ['0.00E+00', '46034'],
    ['G/通用格式', '46034'],
    ['_(* #,##0_);_(* \\(#,##0\\);_(@_)', '46034'],
    ['[h]:mm', '46034'],
  ])('tells dates from numbers by the format %s', async (code, text) => {
    const formats = `<numFmt numFmtId="200" formatCode="${code.replaceAll('"', '&quot;')}"/>`;
    expect(await firstCells({ formats, sheetData: sheetOf('<c s="3"><v>46034</v></c>') })).toEqual([text]);
  });

  it('writes numbers with all their digits', async () => {
    const stored = [
      '1.3912345678E+10',
      '13912345678',
      '9.1320123456789E+17',
      '320102199001011234',
      '0.30000000000000004',
    ];
    const more = ['1.5E-3', '-12.50', '100', '1E+3', '0.1'];
    const sheetData = sheetOf(...[...stored, ...more].map((value) => `<c><v>${value}</v></c>`));
    const table = await readTable(await workbook({ sheetData }));
    expect(table.rows.map(({ cells }) => cells[0])).toEqual([
      '13912345678',
      '13912345678',
      '913201234567890000',
      '320102199001011234',
      '0.3',
      '0.0015',
      '-12.5',
      '100',
      '1000',
      '0.1',
    ]);
    expect(table.notes).toEqual([{ code: 'long-number', params: { line: 4, count: 2 } }]);
  });

  it('takes the stored value of formulas, and says where there is none', async () => {
    const sheetData = sheetOf(
      '<c t="str"><f>A1&amp;"x"</f><v>ax</v></c>',
      '<c><f>1+1</f><v>2</v></c>',
      `<c><f>NOW()</f></c>${inline('x')}`,
      '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      '<c t="b"><v>1</v></c>',
      '<c t="b"><v>0</v></c>',
    );
    const table = await readTable(await workbook({ sheetData }));
    expect(table.rows.map(({ cells }) => cells[0])).toEqual(['ax', '2', '', '#DIV/0!', 'TRUE', 'FALSE']);
    expect(table.notes.map(({ code }) => code)).toEqual(['formula-without-value', 'error-value']);
  });

  it('joins rich text, leaves phonetic guides out and cleans what cannot be seen', async () => {
    const strings =
      '<si><r><rPr><b/></rPr><t>南京</t></r><r><t xml:space="preserve"> 公司 </t></r><rPh sb="0" eb="1"><t>nan</t></rPh></si>' +
      '<si><t>a_x000D__x000A_b_x0000_</t></si><si><t>&#x20BB7;&amp;&lt;😀</t></si><si><t><![CDATA[a<b]]></t></si>';
    const sheetData = sheetOf(
      ...[0, 1, 2, 3].map((at) => `<c t="s"><v>${at}</v></c>`),
      inline('\u00a0\u200b x\u0001 \u3000\ufeff'),
      inline('=1+1'),
      inline('</script>'.replace('<', '&lt;')),
      '<c t="s"><v>99</v></c>' + inline('y'),
    );
    expect(await firstCells({ strings, sheetData })).toEqual([
      '南京 公司',
      'a\nb',
      '𠮷&<😀',
      'a<b',
      'x',
      '=1+1',
      '</script>',
      '',
    ]);
  });

  it('keeps merged values in their first cell, and row numbers as the spreadsheet shows them', async () => {
    const sheetData =
      `<sheetData><row r="3"><c r="B3" t="inlineStr"><is><t>b</t></is></c><c r="C3" t="inlineStr"><is><t>c</t></is></c></row>` +
      '<row r="4"><c r="B4" s="1"/></row><row r="9"><c r="C9"><v>1</v></c></row>' +
      '<row r="10"><c r="B10"><v>2</v></c><c r="C10"/></row></sheetData><mergeCells><mergeCell ref="B10:C10"/></mergeCells>';
    const table = await readTable(await workbook({ sheetData }));
    expect(table).toMatchObject({ headerLine: 3, header: ['', 'b', 'c'] });
    expect(table.rows).toEqual([
      { line: 9, cells: ['', '', '1'] },
      { line: 10, cells: ['', '2', ''] },
    ]);
    expect(table.notes).toEqual([{ code: 'merged-cells', params: { count: 1 } }]);
  });

  it('steps over title lines above the header', async () => {
    const three = (name: string): string => inline(`${name}1`) + inline(`${name}2`) + inline(`${name}3`);
    const sheetData = `<sheetData><row r="1">${inline('企业信息表')}</row><row r="2">${three('h')}</row><row r="3">${three('v')}</row></sheetData>`;
    const table = await readTable(await workbook({ sheetData }));
    expect(table).toMatchObject({ headerLine: 2, header: ['h1', 'h2', 'h3'] });
    expect(table.notes).toEqual([{ code: 'title-lines-skipped', params: { count: 1 } }]);
  });
});

describe('sheets of an XLSX file', () => {
  it('reads the first visible sheet that holds anything', async () => {
    const bytes = await writeWithHucre({
      sheets: [
        { name: '隐藏', rows: [['no'], [1]], hidden: true },
        { name: '很隐藏', rows: [['no'], [1]], veryHidden: true },
        { name: '空', rows: [] },
        { name: '数据', rows: [['名称'], ['甲']] },
        { name: '其他', rows: [['x'], ['y']] },
      ],
    });
    const table = await readTable(bytes);
    expect(table).toMatchObject({ format: 'xlsx', sheetName: '数据', header: ['名称'] });
    expect(table.rows).toEqual([{ line: 2, cells: ['甲'] }]);
    expect(table.notes).toEqual([
      { code: 'hidden-sheets-skipped', params: { names: ['隐藏', '很隐藏'] } },
      { code: 'other-sheets-skipped', params: { names: ['其他'] } },
    ]);
  });

  it('reads what another writer wrote with shared strings, dates and numbers', async () => {
    const rows = [
      ['单位', '日期', '数'],
      ...Array.from({ length: 300 }, (_, at) => [`单位 ${at}`, new Date(Date.UTC(2026, 0, 12)), at]),
    ];
    const table = await readTable(await writeWithHucre({ sheets: [{ name: 'S', rows }] }));
    expect(table.rows).toHaveLength(300);
    expect(table.rows[299]).toEqual({ line: 301, cells: ['单位 299', '2026-01-12', '299'] });
  });
});

/** The container of old and of encrypted office files, with the name of one stream. */
const ole = (text: string): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(text, 'utf16le')]);

describe('XLSX files that must be refused', () => {
  const small = { sheetData: sheetOf(inline('x')) };

  it('refuses macros, by part and by type', async () => {
    const byPart = await workbook({ ...small, extra: { 'xl/vbaProject.bin': 'x' } });
    expect((await failure(byPart)).code).toBe('file-has-macros');
    const byType = await workbook({
      ...small,
      contentTypes:
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>',
    });
    expect((await failure(byType)).code).toBe('file-has-macros');
  });

  it('refuses a zip bomb by what its directory says, before unpacking', async () => {
    const bomb = await workbook({
      sheetData: sheetOf(inline('x'.repeat(30_000))),
      extra: { 'a.xml': '0'.repeat(3_000_000) },
    });
    expect(await failure(bomb, { unpackedBytes: 1_000_000 })).toMatchObject({
      code: 'file-unpacks-too-large',
      params: { limit: 1_000_000 },
    });
  });

  it('refuses a zip bomb whose directory lies, while unpacking', async () => {
    const honest = await workbook({
      sheetData: sheetOf(...Array.from({ length: 20_000 }, () => inline('0'.repeat(50)))),
    });
    const lying = patchDirectory(honest, 'xl/worksheets/sheet1.xml', (entry) =>
      entry.writeUInt32LE(1_000, 24),
    );
    expect((await failure(lying, { unpackedBytes: 100_000 })).code).toBe('file-unpacks-too-large');
    expect((await readTable(honest)).rows).toHaveLength(20_000);
  });

  it('refuses parts that share bytes and too many parts', async () => {
    const bytes = await workbook(small);
    const shared = patchDirectory(bytes, 'xl/styles.xml', (entry) => entry.writeUInt32LE(bytes.length, 20));
    expect((await failure(shared)).code).toBe('file-damaged');
    expect(await failure(bytes, { parts: 3 })).toMatchObject({
      code: 'file-has-too-many-parts',
      params: { limit: 3 },
    });
  });

  it('refuses password-protected and old files', async () => {
    expect((await failure(ole('EncryptedPackage'))).code).toBe('file-encrypted');
    expect((await failure(ole('Workbook'))).code).toBe('file-old-format');
    const real = await writeWithHucre({
      sheets: [{ name: 'S', rows: [['a'], [1]] }],
      encryption: { password: 'x', spinCount: 1 },
    });
    expect((await failure(real)).code).toBe('file-encrypted');
    const bytes = await workbook(small);
    const locked = patchDirectory(bytes, 'xl/workbook.xml', (entry) => entry.writeUInt16LE(1, 8));
    expect((await failure(locked)).code).toBe('file-encrypted');
  });

  it('refuses other archives', async () => {
    expect((await failure(await zipped({ 'a.txt': 'x' }))).code).toBe('file-unknown-format');
    const word = await zipped({
      '[Content_Types].xml': '<Types/>',
      '_rels/.rels': relations(relation('rId1', 'officeDocument', 'word/document.xml')),
      'word/document.xml': '<document/>',
    });
    expect((await failure(word)).code).toBe('file-unknown-format');
  });

  it.each([
    ['a document type', `<!DOCTYPE x [<!ENTITY a "aaaa">]>`],
    ['an unclosed element', '<sheetData>'],
    ['a cell outside the sheet', '<sheetData><row><c r="XFE1"><v>1</v></c></row></sheetData>'],
    ['a row outside the sheet', '<sheetData><row r="1048577"><c><v>1</v></c></row></sheetData>'],
    ['a comment without an end', `<!--${'x'.repeat(3_000_000)}`],
  ])('calls a sheet with %s damaged', async (_, sheetData) => {
    expect((await failure(await workbook({ sheetData }))).code).toBe('file-damaged');
  });

  it('answers every cut of a file with a TableError', async () => {
    const bytes = await workbook(small);
    for (let length = 4; length < bytes.length; length += 7) {
      expect(await failure(bytes.subarray(0, length))).toBeInstanceOf(TableError);
    }
  });

  it('never answers a flipped byte with anything but a table or a TableError', async () => {
    const bytes = await workbook(small);
    for (let at = 0; at < bytes.length; at += 3) {
      const flipped = Buffer.from(bytes);
      flipped[at]! ^= 0x55;
      const outcome: unknown = await readTable(flipped).catch((error: unknown) => error);
      expect(outcome instanceof TableError || 'rows' in (outcome as object)).toBe(true);
    }
  });

  it('refuses a million rows as soon as the limit is passed', async () => {
    const start = Buffer.from(`<worksheet ${MAIN}><sheetData>`);
    const row = Buffer.from('<row><c><v>1</v></c></row>');
    const million = Buffer.concat([
      start,
      ...Array.from({ length: 1_000_000 }, () => row),
      Buffer.from('</sheetData></worksheet>'),
    ]);
    const files = await workbook({ extra: { 'xl/worksheets/sheet1.xml': 'PLACE' } });
    const bytes = replaceStored(files, 'xl/worksheets/sheet1.xml', million);
    expect(await failure(bytes)).toMatchObject({
      code: 'too-many-rows',
      params: { limit: DEFAULT_LIMITS.rows },
    });
  });

  it('refuses too many columns and too long cells, with their place', async () => {
    const wide = `<sheetData>${header}<row r="2"><c r="GS2"><v>1</v></c></row></sheetData>`;
    expect(await failure(await workbook({ sheetData: wide }))).toMatchObject({
      code: 'too-many-columns',
      params: { line: 2, limit: 200 },
    });
    const long = sheetOf(inline('x') + inline('y'.repeat(1_000_000)));
    expect(await failure(await workbook({ sheetData: long }))).toMatchObject({
      code: 'cell-too-long',
      params: { line: 2, column: 2, limit: 32_767 },
    });
  });

  it('tells an empty sheet from one with a header alone', async () => {
    expect((await failure(await workbook({ sheetData: '<sheetData/>' }))).code).toBe('no-header');
    expect((await failure(await workbook({ sheetData: sheetOf() }))).code).toBe('no-rows');
    const blank = await collect(
      writeXlsx([{ name: 'x', columns: [{ key: 'a', header: ' ', kind: 'text' }], rows: [] }]),
    );
    expect((await failure(blank)).code).toBe('no-header');
  });
});

/** Changes one entry of a central directory. */
function patchDirectory(bytes: Buffer, name: string, change: (entry: Buffer) => void): Buffer {
  const patched = Buffer.from(bytes);
  const entry = patched.subarray(patched.lastIndexOf(name) - 46);
  if (entry.readUInt32LE(0) !== 0x02014b50) throw new Error(`${name} is not in the directory`);
  change(entry);
  return patched;
}

/** Puts a part at the end of an archive in the place of another, its CRC left out on purpose. */
function replaceStored(bytes: Buffer, name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content, { level: 1 });
  const local = Buffer.alloc(30 + name.length);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  local.write(name, 30);
  const moved = Buffer.concat([local, packed]);
  const end = bytes.subarray(bytes.length - 22);
  const directory = end.readUInt32LE(16);
  const patched = patchDirectory(bytes, name, (entry) => {
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(content.length, 24);
    entry.writeUInt32LE(directory, 42);
  });
  patched.writeUInt32LE(directory + moved.length, patched.length - 6);
  return Buffer.concat([patched.subarray(0, directory), moved, patched.subarray(directory)]);
}
