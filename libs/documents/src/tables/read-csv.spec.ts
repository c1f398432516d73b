import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { readTable, TableError } from './index.js';
import type { TableFile } from './index.js';

const text = '名称,手机\r\n"南京,公司",13912345678\r\n𠮷 㐂 😀,"a ""b""\nc"\r\n';
const cells = [
  ['南京,公司', '13912345678'],
  ['𠮷 㐂 😀', 'a "b"\nc'],
];
const utf16be = (value: string): Buffer => Buffer.from(`\ufeff${value}`, 'utf16le').swap16();

async function codeOf(bytes: Uint8Array, limits = {}): Promise<string> {
  const outcome: TableFile | unknown = await readTable(bytes, { limits }).catch((error: unknown) => error);
  if (!(outcome instanceof TableError)) throw new Error(`expected a TableError, got ${String(outcome)}`);
  return outcome.code;
}

describe('encodings of a CSV file', () => {
  it.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with byte order mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
    ['UTF-16 LE', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE', utf16be(text), 'utf-16be'],
    ['GB18030', iconv.encode(text, 'gb18030'), 'gb18030'],
  ])('reads %s', async (_, bytes, encoding) => {
    const table = await readTable(bytes);
    expect(table).toMatchObject({
      format: 'csv',
      encoding,
      header: ['名称', '手机'],
      headerLine: 1,
      notes: [],
    });
    expect(table.rows.map((row) => row.cells)).toEqual(cells);
  });

  it('reads GBK, which GB18030 contains', async () => {
    const table = await readTable(iconv.encode('单位,联系人\n示例公司,张·三\n', 'gbk'));
    expect(table.rows[0]?.cells).toEqual(['示例公司', '张·三']);
  });

  it('keeps a UTF-8 file that was cut inside a character, and says so', async () => {
    const whole = Buffer.from(`名称,备注\n${'示例有限公司,很好\n'.repeat(10)}完`);
    const table = await readTable(whole.subarray(0, whole.length - 1));
    expect(table.encoding).toBe('utf-8');
    expect(table.notes).toEqual([{ code: 'undecodable-characters', params: { count: 1 } }]);
  });
});

describe('rows of a CSV file', () => {
  it.each([',', ';', '\t'] as const)('finds the delimiter %j', async (delimiter) => {
    const table = await readTable(
      Buffer.from(
        ['a', 'b', 'c'].join(delimiter) +
          '\n' +
          ['1,5', '2', '3;x'].map((cell) => `"${cell}"`).join(delimiter),
      ),
    );
    expect(table).toMatchObject({ delimiter, header: ['a', 'b', 'c'] });
    expect(table.rows[0]?.cells).toEqual(['1,5', '2', '3;x']);
  });

  it("obeys Excel's own separator line", async () => {
    const table = await readTable(Buffer.from('sep=;\r\na;b\r\n1,2;3\r\n'));
    expect(table.rows).toEqual([{ line: 2, cells: ['1,2', '3'] }]);
  });

  it('numbers rows as a spreadsheet shows them and skips the empty ones', async () => {
    const table = await readTable(Buffer.from('\n\na,b\n"x\ny",1\n,\n  ,\t\n3\n'));
    expect(table.headerLine).toBe(3);
    expect(table.rows).toEqual([
      { line: 4, cells: ['x\ny', '1'] },
      { line: 7, cells: ['3', ''] },
    ]);
  });

  it('keeps formulas as text and takes off the apostrophe that made them so', async () => {
    const table = await readTable(Buffer.from("a,b\n=1+1,'=1+1\n'+86 139,'quoted'\n{{x}},__proto__\n"));
    expect(table.rows.map((row) => row.cells)).toEqual([
      ['=1+1', '=1+1'],
      ['+86 139', "'quoted'"],
      ['{{x}}', '__proto__'],
    ]);
  });

  it('takes control characters and invisible ends out', async () => {
    const table = await readTable(Buffer.from('a,b\nx\0y,\u200f 张三\u00a0\u200b\n'));
    expect(table.rows[0]?.cells).toEqual(['xy', '张三']);
  });
});

describe('files told apart by content', () => {
  it('reads a .csv named .xlsx, and says so', async () => {
    const table = await readTable(Buffer.from('a,b\n1,2\n'), { fileName: '名单.XLSX' });
    expect(table.format).toBe('csv');
    expect(table.notes).toEqual([{ code: 'extension-differs', params: {} }]);
    expect((await readTable(Buffer.from('a\n1\n'), { fileName: 'x.csv' })).notes).toEqual([]);
  });

  it.each([
    ['no byte at all', Buffer.alloc(0), 'file-empty'],
    ['blanks', Buffer.from(' \r\n,,\r\n'), 'no-header'],
    ['a byte order mark alone', Buffer.from('\ufeff'), 'no-header'],
    ['a header alone', Buffer.from('a,b\r\n'), 'no-rows'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'file-unknown-format'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'file-unknown-format'],
    ['a web page named .xls', Buffer.from('<html><table><tr><td>a'), 'file-unknown-format'],
    ['zeros', Buffer.alloc(5_000), 'file-unknown-format'],
    [
      'a text in no known encoding',
      Buffer.from([0x61, ...Array.from({ length: 99 }, () => 0xff)]),
      'file-unknown-encoding',
    ],
  ])('refuses %s', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  it('refuses what passes a limit, with the limit', async () => {
    await expect(readTable(Buffer.alloc(101, 'x'), { limits: { fileBytes: 100 } })).rejects.toMatchObject({
      code: 'file-too-large',
      params: { limit: 100, bytes: 101 },
    });
    const rows = Buffer.from('a\n' + '1\n'.repeat(11));
    await expect(readTable(rows, { limits: { rows: 10 } })).rejects.toMatchObject({
      code: 'too-many-rows',
      params: { limit: 10 },
    });
    expect((await readTable(rows, { limits: { rows: 11 } })).rows).toHaveLength(11);
    await expect(readTable(Buffer.from(`a,b\n1,${'x'.repeat(1_000_000)}`))).rejects.toMatchObject({
      code: 'cell-too-long',
      params: { line: 2, column: 2, limit: 32_767 },
    });
    expect(await codeOf(Buffer.from(`${'a,'.repeat(200)}b\n1`))).toBe('too-many-columns');
    expect(await codeOf(Buffer.from('a\n' + '1\n'.repeat(1_000_000)))).toBe('too-many-rows');
  });
});
