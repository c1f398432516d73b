import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { writeXlsx, type ColumnSpec, type SheetRow } from '#documents/tables';
import { recordAudit } from '#platform/audit';
import type { Call, Language } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { inLanguage, kindWords } from '../../domain/items/item-words.js';
import { outcomeWords, presenceWords } from '../../domain/roundtables/roundtable-words.js';
import { aboutSheet } from '../items/export-items.js';
import { dockingSessions } from './docking-sessions.js';
import { sessionDetail } from './read-docking-sessions.js';

const noteColumns = [
  ['session', '专场', 'Session', 32],
  ['table', '圆桌', 'Roundtable', 10],
  ['topic', '主题', 'Topic', 36],
  ['noteTaker', '记录员', 'Note-taker', 12],
  ['kind', '类别', 'Kind', 10],
  ['number', '编号', 'Number', 8],
  ['item', '需求或成果', 'Demand or achievement', 40],
  ['organisation', '单位', 'Organisation', 32],
  ['outcome', '结果', 'Outcome', 18],
  ['note', '记录', 'Note', 60],
] as const;
const peopleColumns = [
  ['session', '专场', 'Session', 32],
  ['table', '圆桌', 'Roundtable', 10],
  ['name', '姓名', 'Name', 12],
  ['title', '职务', 'Title', 16],
  ['organisation', '单位', 'Organisation', 32],
  ['presence', '到场', 'Present', 10],
] as const;

/** What was noted at the roundtables of a conference, and who sat there. Who took it is on record. */
@Injectable()
export class ExportNotes {
  constructor(private readonly transactions: Transactions) {}

  async run(
    { repeat: _, ...call }: Call,
    conferenceId: string,
    language: Language = call.language,
  ): Promise<{ name: string; bytes: AsyncIterable<Uint8Array> }> {
    const conference = await this.transactions.run(call, async (tx) => {
      const found = await requireConference(tx, call, conferenceId, 'docking.read');
      await recordAudit(tx, call, {
        action: 'roundtable-notes.exported',
        subject: { kind: 'conference', id: conferenceId },
        scopeId: conferenceId,
        details: { language },
      });
      return found;
    });
    const isChinese = language === 'zh';
    const { notes, people } = await rows(this.transactions.reader, conferenceId, language);
    const day = call.clock.now().toISOString().slice(0, 10);
    return {
      name: `${isChinese ? '专场对接记录' : 'roundtable-notes'}-${conference.slug}-${day}.xlsx`,
      bytes: writeXlsx([
        { name: isChinese ? '记录' : 'Notes', columns: columnsOf(noteColumns, isChinese), rows: notes },
        { name: isChinese ? '座位' : 'Seats', columns: columnsOf(peopleColumns, isChinese), rows: people },
        aboutSheet(call, conference, isChinese),
      ]),
    };
  }
}

type Columns = readonly (readonly [key: string, zh: string, en: string, width: number])[];

const columnsOf = (columns: Columns, isChinese: boolean): ColumnSpec[] =>
  columns.map(([key, zh, en, width]) => ({
    key,
    header: isChinese ? zh : en,
    width,
    kind: key === 'table' || key === 'number' ? 'integer' : 'text',
  }));

async function rows(
  tx: Transaction,
  conferenceId: string,
  language: Language,
): Promise<{ notes: SheetRow[]; people: SheetRow[] }> {
  const notes: SheetRow[] = [];
  const people: SheetRow[] = [];
  for (const each of await dockingSessions(tx, conferenceId)) {
    const detail = await sessionDetail(tx, conferenceId, each);
    const session = inLanguage(detail.session.titleZh, detail.session.titleEn, language);
    for (const table of detail.roundtables) {
      const at = {
        session,
        table: table.number,
        topic: inLanguage(table.topicZh, table.topicEn, language),
        noteTaker: table.noteTaker,
      };
      for (const item of table.items)
        notes.push({
          ...at,
          kind: kindWords[item.kind][language],
          number: item.number,
          item: inLanguage(item.titleZh, item.titleEn, language),
          organisation: inLanguage(item.organisationZh, item.organisationEn, language),
          outcome: item.outcome && outcomeWords[item.outcome][language],
          note: item.note,
        });
      if (table.note) notes.push({ ...at, note: table.note });
    }
    const numbers = new Map(detail.roundtables.map(({ id, number }) => [id, number]));
    for (const person of detail.people)
      people.push({
        session,
        table: (person.roundtableId && numbers.get(person.roundtableId)) || null,
        name: person.name,
        title: person.title,
        organisation: inLanguage(person.organisationZh, person.organisationEn, language),
        presence: person.presence && presenceWords[person.presence][language],
      });
  }
  return { notes, people };
}
