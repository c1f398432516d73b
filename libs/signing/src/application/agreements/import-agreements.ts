import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import { writeXlsx } from '#documents/tables';
import { actorName, recordAudit } from '#platform/audit';
import type { Call, Language } from '#platform/call';
import { newId, Transactions, type Transaction } from '#platform/database';
import type { AgreementMapping } from '../../domain/agreements/agreement-columns.js';
import type { AgreementImportResultView, AgreementPreviewView } from '../../http/agreements/import.view.js';
import type { AgreementUpload } from '../../persistence/agreements/agreement-upload.entity.js';
import { AgreementUploads } from '../../persistence/agreements/agreement-uploads.js';
import { Agreements } from '../../persistence/agreements/agreements.js';
import { addAgreement } from './add-agreement.js';
import { markedSheet, templateSheets } from './agreement-sheets.js';
import { faultInWords, previewOf } from './describe-agreement-list.js';
import { readAgreementFile, readAgreementList } from './read-agreement-list.js';
import { withContent } from './with-content.js';

const KEPT_HOURS = 24;
const TOLD_FAULTS = 100;

/** Lists of agreements from a spreadsheet: looked at first, then taken whole or not at all. */
@Injectable()
export class ImportAgreements {
  constructor(private readonly transactions: Transactions) {}

  /** Keeps the file for a day and says what importing it would do. */
  async preview(
    call: Call,
    conferenceId: string,
    file: { fileName: string; content: Buffer } | null,
  ): Promise<AgreementPreviewView> {
    const { reader } = this.transactions;
    await requireConference(reader, call, conferenceId, 'signing.edit');
    if (!file) throw new DomainError('import.file-missing');
    const read = await readAgreementList(reader, conferenceId, await readAgreementFile(file));
    const createdAt = call.clock.now();
    const upload: AgreementUpload = {
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
      await new AgreementUploads(tx).keep(upload);
      return previewOf(upload, read, call.language);
    });
  }

  /** The same file by another mapping. */
  async again(
    call: Call,
    conferenceId: string,
    uploadId: string,
    mapping: AgreementMapping,
  ): Promise<AgreementPreviewView> {
    const { reader } = this.transactions;
    const upload = await this.upload(reader, call, conferenceId, uploadId);
    const read = await readAgreementList(reader, conferenceId, await readAgreementFile(upload), mapping);
    return this.transactions.run(call, async (tx) => {
      await new AgreementUploads(tx).settle(uploadId, mapping);
      return previewOf(upload, read, call.language);
    });
  }

  /** Every row or, where one is wrong, none. The same file again adds nothing. */
  async run(
    call: Call,
    conferenceId: string,
    uploadId: string,
    mapping: AgreementMapping,
  ): Promise<AgreementImportResultView> {
    const upload = await this.upload(this.transactions.reader, call, conferenceId, uploadId);
    const table = await readAgreementFile(upload);
    return this.transactions.run(call, async (tx) => {
      const conference = await requireConference(tx, call, conferenceId, 'signing.edit');
      if (conference.isTemplate) throw new DomainError('conferences.is-template');
      await new AgreementUploads(tx).hold(conferenceId);
      const read = await readAgreementList(tx, conferenceId, table, mapping);
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
      const { isDemo } = conference;
      for (const [at, { wish }] of coming.entries())
        await addAgreement(tx, call, { conferenceId, wish, state: 'drafted', meetingId: null, isDemo, at });
      await recordAudit(tx, call, {
        action: 'agreements.imported',
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
    const conference = await requireConference(tx, call, conferenceId, 'signing.edit');
    const kinds = (await new Agreements(tx).kinds()).filter(({ archivedAt }) => !archivedAt);
    const name = language === 'zh' ? '协议导入模板' : 'agreements-template';
    return {
      name: `${name}-${conference.slug}.xlsx`,
      bytes: writeXlsx(templateSheets(kinds, language)),
    };
  }

  /** The uploaded table again, with a last column that says in each row what is wrong with it. */
  async marked(call: Call, conferenceId: string, uploadId: string, language: Language) {
    const tx = this.transactions.reader;
    const upload = await this.upload(tx, call, conferenceId, uploadId);
    const table = await readAgreementFile(upload);
    const { faults, mapping } = await readAgreementList(tx, conferenceId, table, upload.mapping);
    const marks = faults.map((fault) => faultInWords(fault, mapping, language));
    const suffix = language === 'zh' ? '标注' : 'marked';
    return {
      name: `${upload.fileName.replace(/\.\w+$/, '')}-${suffix}.xlsx`,
      bytes: writeXlsx([markedSheet(table, marks, language)]),
    };
  }

  /** @throws DomainError import.upload-gone, also for somebody else's */
  private async upload(
    tx: Transaction,
    call: Call,
    conferenceId: string,
    id: string,
  ): Promise<AgreementUpload> {
    await requireConference(tx, call, conferenceId, 'signing.edit');
    const owner = actorName(call.actor);
    const upload = await new AgreementUploads(tx).find(id, conferenceId, owner, call.clock.now());
    if (!upload) throw new DomainError('import.upload-gone');
    return upload;
  }
}
