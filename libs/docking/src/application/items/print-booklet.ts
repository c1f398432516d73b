import { Injectable } from '@nestjs/common';
import type { ConferenceRecord } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import { itemKinds, publicItemStates, type ItemKind } from '#contracts/docking/items';
import { tokens } from '#contracts/tokens';
import { bookletPdf, type BookletEntry, type PdfColours } from '#documents/pdf';
import type { Call, Language } from '#platform/call';
import { Transactions } from '#platform/database';
import { timeSpan } from '#registration';
import {
  budgetWords,
  cooperationWords,
  inLanguage,
  kindWords,
  maturityWords,
  type Pair,
} from '../../domain/items/item-words.js';
import type { BookletQuery } from '../../http/items/catalogue.dto.js';
import type { ItemFactsView } from '../../http/items/item.view.js';
import { ItemList } from '../../persistence/items/item-list.js';
import type { Item } from '../../persistence/items/item.entity.js';
import { itemFacts } from './describe-items.js';
import { publicConference } from './read-catalogue.js';

/** More would be a book nobody prints, and seconds of work for everybody else. */
export const MOST_ENTRIES = 500;

const { colour } = tokens;
const colours: PdfColours = {
  accent: colour.violetActive,
  onAccent: colour.onViolet,
  gold: colour.goldBright,
  text: colour.text,
  quiet: colour.textSecondary,
  line: colour.line,
};

const partTitles: Record<ItemKind, Pair> = {
  demand: { zh: '企业需求', en: 'Demands of enterprises' },
  achievement: { zh: '科技成果', en: 'Achievements' },
  expertise: { zh: '专家与团队', en: 'Experts and teams' },
};

/** The released demands and achievements that a filter means, as a PDF to print. */
@Injectable()
export class PrintBooklet {
  constructor(private readonly transactions: Transactions) {}

  async run(
    call: Call,
    slug: string,
    { language = call.language, ...filter }: BookletQuery,
  ): Promise<{ name: string; content: Buffer }> {
    const tx = this.transactions.reader;
    const conference = await publicConference(tx, slug);
    const wanted = { ...filter, state: publicItemStates };
    const { rows, next } = await new ItemList(tx, conference.id).page(wanted, 'number', null, MOST_ENTRIES);
    if (next) throw new DomainError('docking.too-many-for-booklet', { max: MOST_ENTRIES });
    const facts = await itemFacts(tx, rows);
    const entries = rows.map((row, at) => ({ kind: row.kind, entry: entryOf(row, facts[at]!, language) }));
    const isChinese = language === 'zh';
    const title = isChinese ? conference.titleZh : conference.titleEn || conference.titleZh;
    const content = await bookletPdf(
      {
        title,
        subtitle: [
          isChinese ? '需求与成果手册' : 'Demands and achievements',
          timeSpan(conference, language),
        ].join(' · '),
        note: noteOf(call, conference, rows.length, isChinese),
        contents: isChinese ? '目录' : 'Contents',
        parts: itemKinds.map((kind) => ({
          title: partTitles[kind][language],
          entries: entries.filter((each) => each.kind === kind).map(({ entry }) => entry),
        })),
        pageWords: (page) => (isChinese ? `第 ${page} 页` : `Page ${page}`),
      },
      colours,
    );
    return { name: `${isChinese ? '需求与成果手册' : 'booklet'}-${slug}.pdf`, content };
  }
}

function noteOf(call: Call, { timeZone }: ConferenceRecord, count: number, isChinese: boolean): string {
  const day = new Intl.DateTimeFormat(isChinese ? 'zh-CN' : 'en-GB', { timeZone, dateStyle: 'long' });
  const printed = day.format(call.clock.now());
  return isChinese ? `共 ${count} 项，${printed}生成` : `${count} entries, made on ${printed}`;
}

function entryOf(item: Item, facts: ItemFactsView, language: Language): BookletEntry {
  const isChinese = language === 'zh';
  const rows: [string, string][] = [
    [
      isChinese ? '领域' : 'Field',
      facts.field
        ? [
            inLanguage(facts.field.aboveZh, facts.field.aboveEn, language),
            inLanguage(facts.field.nameZh, facts.field.nameEn, language),
          ]
            .filter(Boolean)
            .join(' › ')
        : '',
    ],
    [
      isChinese ? '合作方式' : 'Cooperation',
      facts.cooperation.map((kind) => cooperationWords[kind][language]).join(isChinese ? '、' : ', '),
    ],
    [isChinese ? '预算' : 'Budget', budgetWords(facts.budgetFrom, facts.budgetTo, language)],
    [isChinese ? '截止日期' : 'Deadline', facts.deadline ?? ''],
    [isChinese ? '成熟度' : 'Maturity', facts.maturity ? maturityWords[facts.maturity][language] : ''],
    [isChinese ? '进展' : 'Status', item.stage],
  ];
  return {
    over: `${kindWords[item.kind][language]} ${item.number}`,
    title: inLanguage(item.titleZh, item.titleEn, language),
    owner: [isChinese ? facts.organisationZh : facts.organisationEn, facts.district ?? '']
      .filter(Boolean)
      .join(' · '),
    facts: rows.filter(([, value]) => value !== ''),
    text: inLanguage(item.textZh, item.textEn, language),
  };
}
