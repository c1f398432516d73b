import { describe, expect, it } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import { readTable, wallClockIn, writeCsv, writeXlsx } from './index.js';
import type { ColumnSpec, SheetRow, SheetSpec } from './index.js';

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

const columns: ColumnSpec[] = [
  { key: 'name', header: '名称', kind: 'text', width: 30 },
  { key: 'count', header: '人数', kind: 'integer', width: 8 },
  { key: 'amount', header: '金额', kind: 'decimal' },
  { key: 'day', header: '日期', kind: 'date', timeZone: 'Asia/Shanghai' },
  { key: 'at', header: '到达', kind: 'date-time', timeZone: 'Asia/Shanghai' },
  { key: 'here', header: '到场', kind: 'boolean' },
];

const typed: SheetRow = {
  name: '示例公司',
  count: 3,
  amount: '1234.50',
  day: { year: 2026, month: 1, day: 12 },
  at: new Date('2026-01-11T17:12:31Z'),
  here: true,
};

const INERT = [
  '=1+1',
  '+86 139',
  '-5',
  '@x',
  '\ttab',
  '=HYPERLINK("http://x","y")',
  '＝1+1',
  ' =1+1',
  '\r=1',
];
const ODD = [
  '𠮷 㐂 😀',
  '</t></is>',
  '_x0041_',
  'a,"b"\nc',
  '{{x}}',
  '__proto__',
  "'q",
  '320102199001011234',
  'a & b',
];

const named = (names: string[]): SheetSpec => ({
  name: 'S',
  columns: [columns[0]!],
  rows: names.map((name) => ({ name })),
});

async function* broken(): AsyncGenerator<SheetRow> {
  yield typed;
  throw new Error('connection lost');
}

describe('writeXlsx', () => {
  it('writes typed cells that an independent reader understands', async () => {
    const { sheets } = await readXlsx(
      await collect(writeXlsx([{ name: '名单', columns, rows: [typed, {}] }])),
    );
    expect(sheets[0]?.name).toBe('名单');
    expect(sheets[0]?.rows[0]).toEqual(['名称', '人数', '金额', '日期', '到达', '到场']);
    expect(sheets[0]?.rows[1]).toEqual([
      '示例公司',
      3,
      1234.5,
      new Date('2026-01-12T00:00:00Z'),
      new Date('2026-01-12T01:12:31Z'),
      true,
    ]);
  });

  it('reads back what it wrote', async () => {
    const table = await readTable(await collect(writeXlsx([{ name: '名单', columns, rows: [typed] }])));
    expect(table.rows[0]?.cells).toEqual([
      '示例公司',
      '3',
      '1234.5',
      '2026-01-12',
      '2026-01-12T01:12:31',
      'TRUE',
    ]);
  });

  it('freezes a bold header, sets widths and filters, and puts the sheets in order', async () => {
    const summary: SheetSpec = {
      name: '汇总',
      filter: false,
      columns: [
        { key: 'what', header: '项', kind: 'text' },
        { key: 'value', header: '值', kind: 'text' },
      ],
      rows: [
        { what: '人数', value: { kind: 'integer', value: 200 } },
        { what: '日期', value: { kind: 'date', value: '2026-01-12' } },
      ],
    };
    const bytes = await collect(writeXlsx([summary, { name: '名单', columns, rows: [typed] }]));
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    expect(sheets.map(({ name }) => name)).toEqual(['汇总', '名单']);
    expect(sheets[0]?.rows[1]).toEqual(['人数', 200]);
    expect(sheets[0]?.rows[2]).toEqual(['日期', new Date('2026-01-12T00:00:00Z')]);
    expect(sheets[0]?.autoFilter).toBeUndefined();
    expect(sheets[1]?.freezePane).toMatchObject({ rows: 1 });
    expect(sheets[1]?.autoFilter).toMatchObject({ range: 'A1:F2' });
    expect(sheets[1]?.columns?.[0]?.width).toBe(30);
    expect(sheets[1]?.cells?.get('0,0')?.style?.font?.bold).toBe(true);
    expect(sheets[1]?.cells?.get('1,0')?.style?.font?.bold).toBeFalsy();
  });

  it('keeps text inert: no formula cell, whatever the text', async () => {
    const bytes = await collect(writeXlsx([named([...INERT, ...ODD])]));
    const { sheets } = await readXlsx(bytes);
    const written = sheets[0]!.rows.slice(1).map(([cell]) => cell);
    expect(written).toEqual([...INERT, ...ODD].map((text) => text.replace('\r', '\n')));
    expect([...(sheets[0]!.cells?.values() ?? [])].some((cell) => cell.formula !== undefined)).toBe(false);
  });

  it('takes out what XML forbids and cuts what a cell cannot hold', async () => {
    const long = '𠮷'.repeat(20_000);
    const bytes = await collect(writeXlsx([named(['a\0b\u0001c\ufffe', 'x\ud800y', long])]));
    const { sheets } = await readXlsx(bytes);
    const [, clean, lone, cut] = sheets[0]!.rows.map(([cell]) => String(cell));
    expect(clean).toBe('abc');
    expect(lone).toBe('x\ufffdy');
    expect(cut!.length).toBeLessThanOrEqual(32_767);
    expect(cut).toMatch(/^𠮷+ \[…\]$/u);
  });

  it('keeps numbers whole that a spreadsheet would round', async () => {
    const rows = [{ count: '913201234567890123' }, { count: 12n }, { count: Number.NaN }, { count: 'abc' }];
    const { sheets } = await readXlsx(
      await collect(writeXlsx([{ name: 'S', columns: [columns[1]!], rows }])),
    );
    expect(sheets[0]?.rows.slice(1)).toEqual([['913201234567890123'], [12], ['NaN'], ['abc']]);
  });

  it('shows days on which spreadsheets disagree as text', async () => {
    const rows = [{ day: '1900-02-28' }, { day: '1900-03-01' }, { day: '2026-02-30' }];
    const table = await readTable(await collect(writeXlsx([{ name: 'S', columns: [columns[3]!], rows }])));
    expect(table.rows.map(({ cells }) => cells[0])).toEqual(['1900-02-28', '1900-03-01', '2026-02-30']);
  });

  it('gives every sheet a name that spreadsheets take', async () => {
    const names = ['a[b]:*?/\\c', '名'.repeat(40), '名'.repeat(40), "'x'", '', '<&>"'];
    const bytes = await collect(writeXlsx(names.map((name) => ({ ...named(['x']), name }))));
    const { sheets } = await readXlsx(bytes);
    const written = sheets.map(({ name }) => name);
    expect(new Set(written).size).toBe(names.length);
    for (const name of written) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
    expect(written.at(-1)).toBe('<&>"');
  });

  it('gives the same bytes for the same rows', async () => {
    const once = await collect(writeXlsx([{ name: 'S', columns, rows: [typed] }]));
    expect(once.equals(await collect(writeXlsx([{ name: 'S', columns, rows: [typed] }])))).toBe(true);
  });

  it('pulls rows only as the file is read, and lets go of them when the reader leaves', async () => {
    let pulled = 0;
    let closed = false;
    async function* rows(): AsyncGenerator<SheetRow> {
      try {
        for (; pulled < 1_000_000; pulled++) yield { name: `${pulled}-${Math.random()}`.repeat(20) };
      } finally {
        closed = true;
      }
    }
    let bytes = 0;
    for await (const chunk of writeXlsx([{ name: 'S', columns: [columns[0]!], rows: rows() }])) {
      bytes += chunk.length;
      if (bytes > 200_000) break;
    }
    await new Promise((resolve) => setImmediate(resolve));
    expect(pulled).toBeGreaterThan(0);
    expect(pulled).toBeLessThan(50_000);
    expect(closed).toBe(true);
  });

  it('hands the error of a row source on', async () => {
    await expect(collect(writeXlsx([{ name: 'S', columns, rows: broken() }]))).rejects.toThrow(
      'connection lost',
    );
  });

  it('refuses a Date where no zone says which day it is', async () => {
    const rows = [{ day: new Date() }];
    const bare: ColumnSpec = { key: 'day', header: 'x', kind: 'date' };
    await expect(collect(writeXlsx([{ name: 'S', columns: [bare], rows }]))).rejects.toThrow(TypeError);
  });
});

describe('writeCsv', () => {
  it('writes what spreadsheets open without asking', async () => {
    const bytes = await collect(writeCsv({ columns, rows: [typed, {}] }));
    expect(bytes.toString()).toBe(
      '\ufeff名称,人数,金额,日期,到达,到场\r\n示例公司,3,1234.50,2026-01-12,2026-01-12 01:12:31,TRUE\r\n,,,,,\r\n',
    );
  });

  it('puts an apostrophe before what would be evaluated, numbers aside', async () => {
    const text = (await collect(writeCsv(named(INERT)))).toString();
    const cells = text
      .slice(text.indexOf('\r\n') + 2)
      .split(/\r\n/)
      .slice(0, -1);
    for (const cell of cells) expect(cell.replace(/^"/, '')).toMatch(/^'/);
    const number = await collect(writeCsv({ columns: [columns[1]!], rows: [{ count: -5 }] }));
    expect(number.toString()).toContain('\r\n-5\r\n');
  });

  it('reads back what it wrote', async () => {
    const table = await readTable(await collect(writeCsv(named([...INERT, ...ODD]))));
    expect(table.rows.map(({ cells }) => cells[0])).toEqual([...INERT, ...ODD].map((text) => text.trim()));
  });
});

describe('wallClockIn', () => {
  it.each([
    ['2026-01-11T16:00:00Z', 'Asia/Shanghai', [2026, 1, 12, 0, 0, 0]],
    ['2026-03-29T00:59:59Z', 'Europe/Berlin', [2026, 3, 29, 1, 59, 59]],
    ['2026-03-29T01:00:00Z', 'Europe/Berlin', [2026, 3, 29, 3, 0, 0]],
    ['2026-10-25T00:30:00Z', 'Europe/Berlin', [2026, 10, 25, 2, 30, 0]],
    ['2026-10-25T01:30:00Z', 'Europe/Berlin', [2026, 10, 25, 2, 30, 0]],
    ['2026-01-12T00:00:01Z', 'Asia/Kathmandu', [2026, 1, 12, 5, 45, 1]],
  ])('shows %s in %s', (instant, zone, [year, month, day, hour, minute, second]) => {
    expect(wallClockIn(new Date(instant), zone)).toEqual({ year, month, day, hour, minute, second });
  });

  it('refuses unknown zones and invalid dates', () => {
    expect(() => wallClockIn(new Date(), 'Asia/Nowhere')).toThrow(RangeError);
    expect(() => wallClockIn(new Date(Number.NaN), 'UTC')).toThrow(RangeError);
  });
});
