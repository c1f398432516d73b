import { Injectable } from '@nestjs/common';
import { may } from '#contracts/actor';
import { labelOf } from '#contracts/form/answer-text';
import { requireConference, type ConferenceRecord } from '#conferences';
import { writeXlsx, type ColumnSpec, type SheetRow } from '#documents/tables';
import { findOrganisations, type OrganisationSummary } from '#organisations';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { maskEmail, maskMobile } from '#platform/text';
import { columnFacts, defaultColumns, type RegistrationColumn } from '../../domain/list/export-columns.js';
import type { RegistrationFilter } from '../../domain/list/registration-filter.js';
import { qualificationWords, sourceWords, stateWords, typeWords } from '../../domain/words.js';
import type { AnswerCellView } from '../../http/registration.view.js';
import { Forms } from '../../persistence/forms/forms.js';
import { RegistrationList } from '../../persistence/list/registration-list.js';
import type { RowKey } from '../../persistence/list/registration-order.js';
import type { Registration } from '../../persistence/registration.entity.js';
import { Registrations } from '../../persistence/registrations.js';
import { AnswerCells } from '../forms/answer-cells.js';

const BATCH = 1000;

export interface ExportWish {
  columns?: readonly RegistrationColumn[];
  /** Keys of questions; their answers follow the columns. */
  answers?: readonly string[];
  language?: 'zh' | 'en';
  ids?: readonly string[];
  filter?: RegistrationFilter;
}

/** The list as a spreadsheet, streamed. Who took it, and whether contact data was in full, is on record. */
@Injectable()
export class ExportRegistrations {
  constructor(private readonly transactions: Transactions) {}

  async run(
    { repeat: _, ...call }: Call,
    conferenceId: string,
    { columns, answers = [], language = call.language, ids, filter = {} }: ExportWish,
  ): Promise<{ name: string; bytes: AsyncIterable<Uint8Array> }> {
    const chosen = columns && columns.length > 0 ? [...new Set(columns)] : defaultColumns;
    const keys = [...new Set(answers)];
    const { conference, isFull, questions } = await this.transactions.run(call, async (tx) => {
      const conference = await requireConference(tx, call, conferenceId, 'reports.export');
      const scope = { conferenceId, campaignId: conference.campaignId };
      const isFull = may(call.actor, 'personal-data.read', scope);
      await recordAudit(tx, call, {
        action: isFull ? 'registrations.exported-in-full' : 'registrations.exported',
        subject: { kind: 'conference', id: conferenceId },
        scopeId: conferenceId,
        details: { columns: chosen, answers: keys, language, chosenRows: ids?.length ?? null },
      });
      return { conference, isFull, questions: await labelled(tx, conferenceId, keys, language) };
    });
    const bytes = writeXlsx([
      {
        name: language === 'zh' ? '报名名单' : 'Registrations',
        columns: [...chosen.map((key) => columnSpec(key, language, conference)), ...questions],
        rows: this.rows(conferenceId, ids, filter, keys, { language, isFull }),
      },
      notes(language, call, conference),
    ]);
    const day = call.clock.now().toISOString().slice(0, 10);
    return {
      name: `${language === 'zh' ? '报名名单' : 'registrations'}-${conference.slug}-${day}.xlsx`,
      bytes,
    };
  }

  private async *rows(
    conferenceId: string,
    ids: readonly string[] | undefined,
    filter: RegistrationFilter,
    keys: readonly string[],
    by: Words,
  ): AsyncGenerator<SheetRow> {
    for await (const batch of this.batches(conferenceId, ids, filter)) {
      const organisations = await findOrganisations(this.transactions.reader, [
        ...new Set(batch.map(({ organisationId }) => organisationId)),
      ]);
      const cells = await AnswerCells.of(this.transactions.reader, batch, keys);
      for (const row of batch)
        yield {
          ...rowOf(row, organisations.get(row.organisationId), by),
          ...answersOf(cells.cellsOf(row, by.isFull ? 'in-full' : 'masked'), by),
        };
    }
  }

  private async *batches(
    conferenceId: string,
    ids: readonly string[] | undefined,
    filter: RegistrationFilter,
  ): AsyncGenerator<Registration[]> {
    const { reader } = this.transactions;
    if (ids) {
      yield await new Registrations(reader).ofConference(conferenceId, ids);
      return;
    }
    const list = new RegistrationList(reader, conferenceId);
    for (let after: RowKey | null = null; ;) {
      const page = await list.page(filter, 'oldest', after, BATCH);
      yield page.rows;
      if (!page.next) return;
      after = page.next;
    }
  }
}

const columnOf = (key: string): string => `answers.${key}`;

/** A column for each question, named as the forms in force put it; one of an older version by its key. */
async function labelled(
  tx: Transaction,
  conferenceId: string,
  keys: readonly string[],
  language: 'zh' | 'en',
): Promise<ColumnSpec[]> {
  const fields = (await new Forms(tx).ofConference(conferenceId)).flatMap(
    ({ definition }) => definition.fields,
  );
  return keys.map((key) => {
    const field = fields.find((each) => each.key === key);
    return { key: columnOf(key), header: field ? labelOf(field)[language] : key, width: 24, kind: 'text' };
  });
}

const answersOf = (cells: readonly AnswerCellView[], { language }: Words): Record<string, string> =>
  Object.fromEntries(
    cells.map(({ key, textZh, textEn }) => [columnOf(key), language === 'zh' ? textZh : textEn]),
  );

interface Words {
  language: 'zh' | 'en';
  isFull: boolean;
}

const moments: readonly RegistrationColumn[] = ['registeredAt', 'changedAt', 'arrivedAt'];

const columnSpec = (
  key: RegistrationColumn,
  language: 'zh' | 'en',
  { timeZone }: ConferenceRecord,
): ColumnSpec => ({
  key,
  header: columnFacts[key][language],
  width: columnFacts[key].width,
  ...(moments.includes(key) ? { kind: 'date-time', timeZone } : { kind: 'text' }),
});

const rowOf = (
  row: Registration,
  organisation: OrganisationSummary | undefined,
  { language, isFull }: Words,
): Record<RegistrationColumn, string | Date | null> => ({
  name: row.name,
  title: row.title,
  participantType: typeWords[row.participantType][language],
  organisation: organisation?.nameZh ?? '',
  organisationEn: organisation?.nameEn ?? null,
  creditCode: organisation?.creditCode ?? null,
  qualification:
    organisation?.qualifications
      .map(({ qualification }) => qualificationWords[qualification][language])
      .join(language === 'zh' ? '、' : ', ') ?? null,
  district: organisation?.district ?? null,
  industry: organisation?.industry ?? null,
  mobile: row.mobile && (isFull ? row.mobile : maskMobile(row.mobile)),
  email: row.email && (isFull ? row.email : maskEmail(row.email)),
  language: row.language === 'zh' ? '中文' : 'English',
  source: sourceWords[row.source][language],
  state: stateWords[row.state][language],
  reason: row.stateReason,
  registeredAt: row.registeredAt,
  changedAt: row.stateChangedAt,
  arrivedAt: row.arrivedAt,
  registrationId: row.id,
});

/** Who made the file and when. */
const notes = (language: 'zh' | 'en', call: Call, conference: ConferenceRecord) => ({
  name: language === 'zh' ? '说明' : 'About',
  filter: false,
  columns: [
    { key: 'what', header: language === 'zh' ? '项目' : 'Item', kind: 'text' as const, width: 16 },
    { key: 'value', header: language === 'zh' ? '内容' : 'Value', kind: 'text' as const, width: 50 },
  ],
  rows: [
    {
      what: language === 'zh' ? '会议' : 'Conference',
      value: language === 'zh' ? conference.titleZh : conference.titleEn || conference.titleZh,
    },
    {
      what: language === 'zh' ? '导出人' : 'Exported by',
      value: call.actor.kind === 'user' ? call.actor.name : '',
    },
    {
      what: language === 'zh' ? '导出时间' : 'Exported at',
      value: {
        kind: 'date-time' as const,
        value: call.clock.now(),
        timeZone: conference.timeZone,
      },
    },
  ],
});
