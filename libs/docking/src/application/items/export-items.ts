import { Injectable } from '@nestjs/common';
import { requireConference, type ConferenceRecord } from '#conferences';
import { writeXlsx, type ColumnSpec, type SheetRow } from '#documents/tables';
import { recordAudit } from '#platform/audit';
import type { Call, Language } from '#platform/call';
import { Transactions } from '#platform/database';
import type { ItemFilter } from '../../domain/items/item-filter.js';
import {
  cooperationWords,
  inLanguage,
  itemStateWords,
  kindWords,
  maturityWords,
} from '../../domain/items/item-words.js';
import type { Item } from '../../persistence/items/item.entity.js';
import { ItemList, type ItemKey } from '../../persistence/items/item-list.js';
import { Items } from '../../persistence/items/items.js';
import { itemViews } from './describe-items.js';

const BATCH = 500;

export interface ItemExportWish {
  language?: Language;
  ids?: readonly string[];
  filter: ItemFilter;
}

const columns: readonly (readonly [key: string, zh: string, en: string, width: number])[] = [
  ['kind', '类别', 'Kind', 10],
  ['number', '编号', 'Number', 8],
  ['state', '状态', 'State', 10],
  ['titleZh', '标题（中文）', 'Title (Chinese)', 40],
  ['titleEn', '标题（英文）', 'Title (English)', 40],
  ['textZh', '说明（中文）', 'Text (Chinese)', 60],
  ['textEn', '说明（英文）', 'Text (English)', 60],
  ['organisation', '单位名称', 'Organisation', 32],
  ['district', '区', 'District', 12],
  ['field', '领域', 'Field', 24],
  ['cooperation', '合作方式', 'Cooperation', 30],
  ['budgetFrom', '预算下限（元）', 'Budget from (yuan)', 16],
  ['budgetTo', '预算上限（元）', 'Budget to (yuan)', 16],
  ['deadline', '截止日期', 'Deadline', 12],
  ['maturity', '成熟度', 'Maturity', 12],
  ['stage', '进展', 'Where it stands', 24],
  ['presenter', '发布人', 'Presenter', 12],
  ['answers', '解答数', 'Answers', 8],
  ['returnReason', '退回原因', 'Returned because', 30],
];
const numbers = ['number', 'budgetFrom', 'budgetTo', 'answers'];

/** The list as a spreadsheet that the import reads again. Who took it is on record. */
@Injectable()
export class ExportItems {
  constructor(private readonly transactions: Transactions) {}

  async run(
    { repeat: _, ...call }: Call,
    conferenceId: string,
    { language = call.language, ids, filter }: ItemExportWish,
  ): Promise<{ name: string; bytes: AsyncIterable<Uint8Array> }> {
    const conference = await this.transactions.run(call, async (tx) => {
      const found = await requireConference(tx, call, conferenceId, 'docking.read');
      await recordAudit(tx, call, {
        action: 'docking-items.exported',
        subject: { kind: 'conference', id: conferenceId },
        scopeId: conferenceId,
        details: { language, chosenRows: ids?.length ?? null },
      });
      return found;
    });
    const isChinese = language === 'zh';
    const sheet = {
      name: isChinese ? '需求与成果' : 'Demands and achievements',
      columns: columns.map(([key, zh, en, width]): ColumnSpec => ({
        key,
        header: isChinese ? zh : en,
        width,
        kind: numbers.includes(key) ? 'integer' : 'text',
      })),
      rows: this.rows(conferenceId, ids, filter, language),
    };
    const day = call.clock.now().toISOString().slice(0, 10);
    return {
      name: `${isChinese ? '需求与成果' : 'docking'}-${conference.slug}-${day}.xlsx`,
      bytes: writeXlsx([sheet, aboutSheet(call, conference, isChinese)]),
    };
  }

  private async *rows(
    conferenceId: string,
    ids: readonly string[] | undefined,
    filter: ItemFilter,
    language: Language,
  ): AsyncGenerator<SheetRow> {
    const { reader } = this.transactions;
    for await (const batch of this.batches(conferenceId, ids, filter)) {
      const views = await itemViews(reader, batch);
      for (const [at, view] of views.entries()) {
        const { textZh, textEn, stage } = batch[at]!;
        yield {
          kind: kindWords[view.kind][language],
          number: view.number,
          state: itemStateWords[view.state][language],
          titleZh: view.titleZh,
          titleEn: view.titleEn,
          textZh,
          textEn,
          organisation: view.organisationZh,
          district: view.district,
          field: view.field && inLanguage(view.field.nameZh, view.field.nameEn, language),
          cooperation: view.cooperation
            .map((kind) => cooperationWords[kind][language])
            .join(language === 'zh' ? '、' : ', '),
          budgetFrom: view.budgetFrom,
          budgetTo: view.budgetTo,
          deadline: view.deadline,
          maturity: view.maturity && maturityWords[view.maturity][language],
          stage,
          presenter: view.presenterName,
          answers: view.kind === 'demand' ? view.answers : null,
          returnReason: view.returnReason,
        };
      }
    }
  }

  private async *batches(
    conferenceId: string,
    ids: readonly string[] | undefined,
    filter: ItemFilter,
  ): AsyncGenerator<Item[]> {
    const { reader } = this.transactions;
    if (ids) {
      yield await new Items(reader).ofConference(conferenceId, ids);
      return;
    }
    const list = new ItemList(reader, conferenceId);
    for (let after: ItemKey | null = null; ;) {
      const page: Awaited<ReturnType<ItemList['page']>> = await list.page(filter, 'number', after, BATCH);
      yield page.rows;
      if (!page.next) return;
      after = page.next;
    }
  }
}

/** Who made the file and when. */
export const aboutSheet = (call: Call, conference: ConferenceRecord, isChinese: boolean) => ({
  name: isChinese ? '说明' : 'About',
  filter: false,
  columns: [
    { key: 'what', header: isChinese ? '项目' : 'Item', kind: 'text' as const, width: 16 },
    { key: 'value', header: isChinese ? '内容' : 'Value', kind: 'text' as const, width: 50 },
  ],
  rows: [
    {
      what: isChinese ? '会议' : 'Conference',
      value: isChinese ? conference.titleZh : conference.titleEn || conference.titleZh,
    },
    {
      what: isChinese ? '导出人' : 'Exported by',
      value: call.actor.kind === 'user' ? call.actor.name : '',
    },
    {
      what: isChinese ? '导出时间' : 'Exported at',
      value: { kind: 'date-time' as const, value: call.clock.now(), timeZone: conference.timeZone },
    },
  ],
});
