import { Injectable } from '@nestjs/common';
import { requireConference, type ConferenceRecord } from '#conferences';
import { writeCsv, writeXlsx, type ColumnKind, type ColumnSpec, type SheetRow } from '#documents/tables';
import { recordAudit } from '#platform/audit';
import type { Call, Language } from '#platform/call';
import { Transactions } from '#platform/database';
import { inLanguage } from '../../domain/agreements/agreement-words.js';
import { lightWords, milestoneStateWords } from '../../domain/milestones/milestone-words.js';
import type { MilestoneExportDto } from '../../http/milestones/milestone.dto.js';
import { Agreements } from '../../persistence/agreements/agreements.js';
import {
  MilestoneList,
  type MilestoneFilter,
  type MilestoneKey,
} from '../../persistence/milestones/milestone-list.js';
import { Milestones } from '../../persistence/milestones/milestones.js';
import { milestoneViews } from './describe-milestones.js';

const BATCH = 500;

const columns: readonly (readonly [key: string, zh: string, en: string, width: number, kind?: ColumnKind])[] =
  [
    ['title', '里程碑', 'Milestone', 32],
    ['state', '状态', 'State', 10],
    ['light', '灯', 'Light', 8],
    ['dueOn', '到期日', 'Due on', 12],
    ['overdueDays', '逾期天数', 'Days overdue', 10, 'integer'],
    ['agreement', '协议', 'Agreement', 40],
    ['number', '协议编号', 'Agreement number', 16],
    ['kind', '类型', 'Kind', 20],
    ['parties', '各方', 'Parties', 48],
    ['responsible', '负责方', 'Responsible', 30],
    ['owner', '负责人', 'Owner', 16],
    ['amountDue', '应达金额', 'Amount due', 16, 'decimal'],
    ['amountReached', '已达金额', 'Amount reached', 16, 'decimal'],
    ['currency', '币种', 'Currency', 8],
    ['reachedOn', '达成日期', 'Reached on', 12],
    ['reason', '原因', 'Reason', 30],
  ];

/** The list as a spreadsheet. Who took it is on record. */
@Injectable()
export class ExportMilestones {
  constructor(private readonly transactions: Transactions) {}

  async run(
    { repeat: _, ...call }: Call,
    conferenceId: string,
    { format, language = call.language }: MilestoneExportDto,
    filter: MilestoneFilter,
  ): Promise<{ name: string; bytes: AsyncIterable<Uint8Array> }> {
    const conference = await this.transactions.run(call, async (tx) => {
      const found = await requireConference(tx, call, conferenceId, 'signing.read');
      await recordAudit(tx, call, {
        action: 'milestones.exported',
        subject: { kind: 'conference', id: conferenceId },
        scopeId: conferenceId,
        details: { language, format },
      });
      return found;
    });
    const isChinese = language === 'zh';
    const sheet = {
      name: isChinese ? '里程碑' : 'Milestones',
      columns: columns.map(([key, zh, en, width, kind = 'text']): ColumnSpec => ({
        key,
        header: isChinese ? zh : en,
        width,
        kind,
      })),
      rows: this.rows(call, conference, filter, language),
    };
    const day = call.clock.now().toISOString().slice(0, 10);
    return {
      name: `${isChinese ? '里程碑' : 'milestones'}-${conference.slug}-${day}.${format}`,
      bytes: format === 'csv' ? writeCsv(sheet) : writeXlsx([sheet, aboutSheet(call, conference, isChinese)]),
    };
  }

  private async *rows(
    call: Call,
    conference: ConferenceRecord,
    filter: MilestoneFilter,
    language: Language,
  ): AsyncGenerator<SheetRow> {
    const { reader } = this.transactions;
    const agreements = new Agreements(reader);
    const kinds = new Map((await agreements.kinds()).map((kind) => [kind.id, kind]));
    const list = new MilestoneList(reader, conference.id, call.clock.now());
    for (let after: MilestoneKey | null = null; ;) {
      const page: Awaited<ReturnType<MilestoneList['page']>> = await list.page(filter, after, BATCH);
      const byId = new Map((await new Milestones(reader).byIds(page.ids)).map((row) => [row.id, row]));
      const rows = page.ids.flatMap((id) => byId.get(id) ?? []);
      const numbers = new Map(
        (await agreements.byIds([...new Set(rows.map(({ agreementId }) => agreementId))])).map((one) => [
          one.id,
          one.number,
        ]),
      );
      for (const [at, view] of (await milestoneViews(reader, call, conference, rows)).entries()) {
        const row = rows[at]!;
        const kind = kinds.get(view.kindId);
        const named = view.parties.map((party) => ({
          id: party.id,
          name: inLanguage(party.organisationZh, party.organisationEn, language),
        }));
        const joined = (names: typeof named): string =>
          names.map(({ name }) => name).join(language === 'zh' ? '、' : ', ');
        yield {
          title: inLanguage(view.titleZh, view.titleEn, language),
          state: milestoneStateWords[view.state][language],
          light: view.light && lightWords[view.light][language],
          dueOn: view.dueOn,
          overdueDays: view.overdueDays || null,
          agreement: inLanguage(view.agreementZh, view.agreementEn, language),
          number: numbers.get(view.agreementId),
          kind: kind && inLanguage(kind.nameZh, kind.nameEn, language),
          parties: joined(named),
          responsible: joined(named.filter(({ id }) => !view.partyId || id === view.partyId)),
          owner: view.ownerName,
          amountDue: view.amountDue,
          amountReached: view.amountReached,
          currency: view.currency,
          reachedOn: row.reachedOn,
          reason: row.reason,
        };
      }
      if (!page.next) return;
      after = page.next;
    }
  }
}

/** Who made the file and when. */
const aboutSheet = (call: Call, conference: ConferenceRecord, isChinese: boolean) => ({
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
