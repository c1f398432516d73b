import { describe, expect, it } from '@jest/globals';
import {
  bookletPdf,
  gridPdf,
  programmePdf,
  schedulePdf,
  stageBookPdf,
  ticketPdf,
  type TicketCard,
} from './index.js';
import { heightOf, newPdf } from './page.js';
import { runsOf, withoutGlyph } from './typeface.js';

const colours = {
  accent: '#3b2061',
  onAccent: '#ffffff',
  gold: '#e0bd6b',
  text: '#1f1f24',
  quiet: '#54545e',
  line: '#e4e4ea',
};
const card: TicketCard = {
  kind: '参会凭证',
  title: '校企协同创新推进会',
  name: '王伟',
  nameDetail: '总经理',
  organisation: '南京高精轨道交通设备有限公司',
  facts: [['时间', '13:30–17:15']],
  code: 'ZJ1.example',
  hint: '到场时出示此码签到',
  rareNote: (characters) => `〓：${characters}`,
};
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;

describe('a ticket to print', () => {
  it('is one page with the few glyphs it uses, not with the whole font', async () => {
    const pdf = await ticketPdf(card, colours);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pagesOf(pdf)).toBe(1);
    expect(pdf.length).toBeLessThan(60_000);
  });

  it('has room for names of any length, and takes what text can be', async () => {
    const long = { title: '推进会'.repeat(60), name: '𠮷'.repeat(60), organisation: '公司'.repeat(200) };
    expect(pagesOf(await ticketPdf({ ...card, ...long, facts: [['地点', '路'.repeat(300)]] }, colours))).toBe(
      1,
    );
    expect(pagesOf(await ticketPdf({ ...card, name: '<b>\u202e{{x}}', organisation: '' }, colours))).toBe(1);
  });
});

describe('a programme to print', () => {
  it('takes as many pages as it needs', async () => {
    const rows = Array.from({ length: 60 }, (_, n) => ({ when: '13:30', title: `环节${n}`, detail: '王伟' }));
    const sheet = {
      title: '推进会',
      subtitle: '报告厅',
      pageWords: (page: number) => `第 ${page} 页`,
      rareNote: String,
    };
    expect(pagesOf(await programmePdf({ ...sheet, rows: rows.slice(0, 3) }, colours))).toBe(1);
    expect(pagesOf(await programmePdf({ ...sheet, rows }, colours))).toBeGreaterThan(3);
  });
});

describe('a stage to print', () => {
  it('has a cover, the order of events, a page for each scene however many stand there, and lists', async () => {
    const place = (number: number) => ({ number, name: '欧阳', details: ['董事长', '公司'.repeat(60)] });
    const scene = (count: number, words = 1) => ({
      over: '第 1 轮',
      title: '签约',
      facts: [['时长', '7 分钟']] as const,
      speeches: [{ label: '主持词', text: '有请上台。'.repeat(words) }],
      places: Array.from({ length: count }, (_, at) => place(at + 1)),
    });
    const book = {
      title: '仪式',
      subtitle: '',
      note: '',
      overview: { title: '流程', rows: [{ when: '14:00', title: '签约', detail: '' }] },
      stageWords: { back: '背景', front: '观众' },
      lists: { title: '名单', groups: [{ title: '协议', rows: [['甲与乙', '']] as const }] },
      footWords: String,
    };
    expect(pagesOf(await stageBookPdf({ ...book, scenes: [scene(2), scene(8), scene(24)] }, colours))).toBe(
      6,
    );
    expect(pagesOf(await stageBookPdf({ ...book, scenes: [scene(0)] }, colours))).toBe(4);
    expect(pagesOf(await stageBookPdf({ ...book, scenes: [scene(4, 400)] }, colours))).toBeGreaterThan(4);
  });
});

describe('rare characters of names', () => {
  it('of the table of general standard characters and of extension A are in the usual font', async () => {
    const pdf = await newPdf('');
    const names = '王伟㐂䶮𬭊𬱖𫖮𬬻㛃䴙𬸚 · Müller';
    expect(runsOf(pdf, names, 'bold')).toEqual([{ family: 'sc', text: names }]);
    expect(withoutGlyph(pdf, [names])).toEqual([]);
  });

  it('come from the second font by run, and only then', async () => {
    const pdf = await newPdf('');
    for (const weight of ['regular', 'bold'] as const)
      expect(runsOf(pdf, '王𠮷宁', weight)).toEqual([
        { family: 'sc', text: '王' },
        { family: 'jp', text: '𠮷' },
        { family: 'sc', text: '宁' },
      ]);
  });

  it('that no font has stand as 〓 with a note, what is not seen is left out', async () => {
    const pdf = await newPdf('');
    expect(runsOf(pdf, '王\u{2a9e7}\u202e\u200b\u0000宁', 'bold')).toEqual([
      { family: 'sc', text: '王〓宁' },
    ]);
    expect(withoutGlyph(pdf, ['王\u{2a9e7}', '\u{2a9e7}\u202e😀'])).toEqual(['U+2A9E7', 'U+1F600']);
    const told: string[] = [];
    const note = (characters: string): string => `〓 ${told.push(characters)}`;
    await ticketPdf({ ...card, name: '王\u{2a9e7}', rareNote: note }, colours);
    await ticketPdf({ ...card, name: '王𠮷', rareNote: note }, colours);
    expect(told).toEqual(['U+2A9E7']);
  });

  it('break into lines like all others', async () => {
    const pdf = await newPdf('');
    const at = { size: 12, width: 120.5 };
    for (const text of ['王'.repeat(25), '王伟\n王伟', 'Zijin Action '.repeat(5)]) {
      const usual = heightOf(pdf, text, at);
      const mixed = heightOf(pdf, text.replace(/王|Z/u, '𠮷'), at);
      expect(Math.abs(mixed - usual)).toBeLessThan(2);
    }
  });
});

describe('a booklet to print', () => {
  const entry = {
    over: '需求 1',
    title: '标题',
    owner: '单位',
    facts: [['领域', '新材料']] as const,
    text: '说明',
  };
  const booklet = { title: '推进会', subtitle: '手册', note: '共 2 项', contents: '目录', pageWords: String };

  it('has a cover, and takes texts of any length and rare characters', async () => {
    const entries = [
      entry,
      { ...entry, title: '𠮷'.repeat(120), text: `${'长'.repeat(3_000)}\n${'𠮷x '.repeat(900)}` },
    ];
    const pdf = await bookletPdf(
      {
        ...booklet,
        parts: [
          { title: '需求', entries },
          { title: '成果', entries: [] },
        ],
      },
      colours,
    );
    expect(pagesOf(pdf)).toBeGreaterThan(2);
    expect(pagesOf(await bookletPdf({ ...booklet, parts: [] }, colours))).toBe(1);
  });
});

describe('schedules and grids to print', () => {
  const row = { when: '10:00–10:20', title: '一号厅 3 号桌', detail: '周教授（东南大学）' };
  const page = (rows: number) => ({
    over: '单位',
    title: '王伟',
    subtitle: '总经理',
    days: [{ title: '1月12日', rows: Array.from({ length: rows }, () => row) }],
  });
  const book = { title: '推进会', footWords: String };

  it('has a page for each person while the rows fit one, also with signs and rare characters', async () => {
    const pages = [page(8), page(18), { ...page(3), sign: '128' }, { ...page(0), title: '𠮷'.repeat(90) }];
    expect(pagesOf(await schedulePdf({ ...book, pages }, colours))).toBe(4);
    expect(pagesOf(await schedulePdf({ ...book, pages: [page(60)] }, colours))).toBe(4);
  });

  it('divides tables and slots over pages as evenly as it goes', async () => {
    const sheet = (columns: number, rows: number) => ({
      title: '一号厅',
      subtitle: '1月12日',
      columns: Array.from({ length: columns }, String),
      rows: Array.from({ length: rows }, () => ({
        label: '10:00',
        cells: Array.from({ length: columns }, () => [['王伟', '很长的单位名称'.repeat(9)]] as const),
      })),
    });
    const grid = (...sheets: ReturnType<typeof sheet>[]) => gridPdf({ ...book, sheets }, colours);
    expect(pagesOf(await grid(sheet(8, 10), sheet(2, 1)))).toBe(2);
    expect(pagesOf(await grid(sheet(17, 11)))).toBe(6);
    expect(pagesOf(await grid(sheet(0, 0)))).toBe(1);
  });
});
