import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import { writeXlsx, type SheetSpec } from '#documents/tables';
import { actorName, recordAudit } from '#platform/audit';
import type { Call, Language } from '#platform/call';
import { newId, Transactions, type Transaction } from '#platform/database';
import { itemColumnNames, itemColumns, type ItemMapping } from '../../domain/items/item-columns.js';
import { cooperationWords, kindWords, maturityWords } from '../../domain/items/item-words.js';
import type { ItemImportResultView, ItemPreviewView } from '../../http/items/import.view.js';
import { Fields } from '../../persistence/items/fields.js';
import type { ItemUpload } from '../../persistence/items/item-upload.entity.js';
import { ItemUploads } from '../../persistence/items/item-uploads.js';
import { withContent } from './accept-file.js';
import { addItem } from './add-item.js';
import { acceptWish } from './item-wish.js';
import { faultInWords, previewOf, readItemFile, readItemList } from './read-list.js';

const KEPT_HOURS = 24;
const TOLD_FAULTS = 100;
/** Any number; two lists for one conference wait for one another, so that the same file adds nothing twice. */
const IMPORT_LOCK = 20_240_802;

/** Lists of items from a spreadsheet: looked at first, then taken whole or not at all. */
@Injectable()
export class ImportItems {
  constructor(private readonly transactions: Transactions) {}

  /** Keeps the file for a day and says what importing it would do. */
  async preview(
    call: Call,
    conferenceId: string,
    file: { fileName: string; content: Buffer } | null,
  ): Promise<ItemPreviewView> {
    const { reader } = this.transactions;
    await requireConference(reader, call, conferenceId, 'docking.edit');
    if (!file) throw new DomainError('import.file-missing');
    const read = await readItemList(reader, conferenceId, await readItemFile(file));
    const createdAt = call.clock.now();
    const upload: ItemUpload = {
      id: newId(createdAt.getTime()),
      conferenceId,
      owner: actorName(call.actor),
      fileName: file.fileName,
      content: file.content,
      mapping: read.mapping,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + KEPT_HOURS * 3_600_000),
    };
    return this.transactions.run(withContent(call, file.content), async (tx) => {
      await new ItemUploads(tx).keep(upload);
      return previewOf(upload, read, call.language);
    });
  }

  /** The same file by another mapping. */
  async again(
    call: Call,
    conferenceId: string,
    uploadId: string,
    mapping: ItemMapping,
  ): Promise<ItemPreviewView> {
    const { reader } = this.transactions;
    const upload = await this.upload(reader, call, conferenceId, uploadId);
    const read = await readItemList(reader, conferenceId, await readItemFile(upload), mapping);
    return this.transactions.run(call, async (tx) => {
      await new ItemUploads(tx).settle(uploadId, mapping);
      return previewOf(upload, read, call.language);
    });
  }

  /** Every row or, where one is wrong, none. The same file again adds nothing. */
  async run(
    call: Call,
    conferenceId: string,
    uploadId: string,
    mapping: ItemMapping,
  ): Promise<ItemImportResultView> {
    const upload = await this.upload(this.transactions.reader, call, conferenceId, uploadId);
    const table = await readItemFile(upload);
    return this.transactions.run(call, async (tx) => {
      const conference = await requireConference(tx, call, conferenceId, 'docking.edit');
      if (conference.isTemplate) throw new DomainError('conferences.is-template');
      await tx.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [IMPORT_LOCK, conferenceId]);
      const read = await readItemList(tx, conferenceId, table, mapping);
      if (read.mappingFaults.length > 0)
        throw new DomainError(
          'input.invalid',
          {},
          read.mappingFaults.map(({ column, code }) => ({
            field: `columns.${column}`,
            code,
            params: { field: column },
          })),
        );
      if (read.faults.length > 0)
        throw new DomainError(
          'import.has-wrong-rows',
          { count: new Set(read.faults.map(({ line }) => line)).size },
          [],
          {
            faults: read.faults.slice(0, TOLD_FAULTS).map((one) => faultInWords(one, mapping, call.language)),
            faultCount: read.faults.length,
          },
        );
      const coming = read.rows.filter(({ line }) => !read.known.has(line));
      for (const { kind, organisationId, wish } of coming)
        await addItem(tx, call, {
          conferenceId,
          kind,
          source: 'import',
          presenterId: null,
          values: await acceptWish(tx, kind, wish, organisationId),
          isDemo: conference.isDemo,
        });
      await recordAudit(tx, call, {
        action: 'docking-items.imported',
        subject: { kind: 'conference', id: conferenceId },
        scopeId: conferenceId,
        details: { added: coming.length, unchanged: read.known.size },
      });
      return { added: coming.length, unchanged: read.known.size };
    });
  }

  /** Headers alone on the first sheet, what each column takes on the second. */
  async template(call: Call, conferenceId: string, language: Language) {
    const tx = this.transactions.reader;
    const conference = await requireConference(tx, call, conferenceId, 'docking.edit');
    const isChinese = language === 'zh';
    const comma = isChinese ? '、' : ', ';
    const fields = (await new Fields(tx).tree()).filter(({ archivedAt }) => !archivedAt);
    const hints: Partial<Record<(typeof itemColumnNames)[number], string>> = {
      kind: Object.values(kindWords)
        .map((pair) => pair[language])
        .join(comma),
      organisation: isChinese
        ? '须与单位库中的全称一致。'
        : 'The full name, as in the list of organisations.',
      titleZh: isChinese ? '中文、英文标题至少填一项。' : 'A title in Chinese or in English is needed.',
      textZh: isChinese ? '中文、英文说明至少填一项。' : 'A text in Chinese or in English is needed.',
      field: fields.map(({ nameZh, nameEn }) => (isChinese ? nameZh : nameEn)).join(comma),
      cooperation: Object.values(cooperationWords)
        .map((pair) => pair[language])
        .join(comma),
      budgetFrom: isChinese ? '元，整数；也可写“50万”。' : 'Whole yuan.',
      deadline: '2027-03-31',
      maturity: Object.values(maturityWords)
        .map((pair) => pair[language])
        .join(comma),
    };
    const sheet: SheetSpec = {
      name: isChinese ? '需求与成果' : 'Items',
      columns: itemColumnNames.map((key) => ({
        key,
        header: itemColumns[key][language],
        kind: 'text',
        width: 22,
      })),
      rows: [],
    };
    const help: SheetSpec = {
      name: isChinese ? '填写说明' : 'How to fill in',
      columns: [
        { key: 'column', header: isChinese ? '列名' : 'Column', kind: 'text', width: 24 },
        { key: 'needed', header: isChinese ? '必填' : 'Required', kind: 'text', width: 10 },
        { key: 'meaning', header: isChinese ? '说明' : 'Meaning', kind: 'text', width: 90 },
      ],
      rows: itemColumnNames.map((key) => ({
        column: itemColumns[key][language],
        needed: itemColumns[key].isNeeded ? (isChinese ? '是' : 'yes') : isChinese ? '否' : 'no',
        meaning: hints[key] ?? '',
      })),
      filter: false,
    };
    const name = isChinese ? '需求与成果导入模板' : 'docking-template';
    return { name: `${name}-${conference.slug}.xlsx`, bytes: writeXlsx([sheet, help]) };
  }

  /** The uploaded table again, with a last column that says in each row what is wrong with it. */
  async marked(call: Call, conferenceId: string, uploadId: string, language: Language) {
    const tx = this.transactions.reader;
    const upload = await this.upload(tx, call, conferenceId, uploadId);
    const table = await readItemFile(upload);
    const { faults, mapping } = await readItemList(tx, conferenceId, table, upload.mapping);
    const marks = new Map<number, string[]>();
    for (const fault of faults) {
      const { letter, detail, line } = faultInWords(fault, mapping, language);
      marks.set(line, [...(marks.get(line) ?? []), letter ? `${letter}: ${detail}` : detail]);
    }
    const isChinese = language === 'zh';
    const sheet: SheetSpec = {
      name: isChinese ? '名单' : 'List',
      columns: [
        ...table.header.map((header, at) => ({ key: `c${at}`, header, kind: 'text' as const, width: 20 })),
        { key: 'marks', header: isChinese ? '需更正之处' : 'To correct', kind: 'text', width: 80 },
      ],
      rows: table.rows.map(({ line, cells }) => ({
        ...Object.fromEntries(cells.map((cell, at) => [`c${at}`, cell])),
        marks: marks.get(line)?.join(' ') ?? '',
      })),
    };
    const suffix = isChinese ? '标注' : 'marked';
    return { name: `${upload.fileName.replace(/\.\w+$/, '')}-${suffix}.xlsx`, bytes: writeXlsx([sheet]) };
  }

  /** @throws DomainError import.upload-gone, also for somebody else's */
  private async upload(tx: Transaction, call: Call, conferenceId: string, id: string): Promise<ItemUpload> {
    await requireConference(tx, call, conferenceId, 'docking.edit');
    const upload = await new ItemUploads(tx).find(id, conferenceId, actorName(call.actor), call.clock.now());
    if (!upload) throw new DomainError('import.upload-gone');
    return upload;
  }
}
