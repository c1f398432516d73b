import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { requireConference } from '#conferences';
import { ensureOrganisation, ensureRepresentatives } from '#organisations';
import { recordAudits } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import type { ListResultView } from '../../http/import/import.view.js';
import type { ImportSettings } from '../../persistence/import-upload.entity.js';
import { ImportRegistrations } from '../import-registrations.js';
import { listUpload } from './list-upload.js';
import { faultInWords, wrongRows } from './preview-of.js';
import { readList, readListFile, type ListRead } from './read-list.js';

const TOLD_FAULTS = 100;
/** Any number; two lists for one conference wait for one another, so that the same file adds nobody twice. */
const IMPORT_LOCK = 20_240_114;

export interface ListWanted extends ImportSettings {
  uploadId: string;
  /** Whether each gets the mail about where the registration stands. */
  notify: boolean;
  /** Whether an organiser has to approve each of them first. */
  awaitsApproval: boolean;
}

/** Registers an uploaded list: every row or, where one is wrong, none. The same file again changes nothing. */
@Injectable()
export class ImportList {
  constructor(
    private readonly transactions: Transactions,
    private readonly importRegistrations: ImportRegistrations,
  ) {}

  async run(call: Call, conferenceId: string, wanted: ListWanted): Promise<ListResultView> {
    const upload = await listUpload(this.transactions.reader, call, conferenceId, wanted.uploadId);
    const table = await readListFile(upload);
    return this.transactions.run(call, async (tx) => {
      await requireConference(tx, call, conferenceId, 'registration.admit');
      await tx.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [IMPORT_LOCK, conferenceId]);
      const read = await readList(tx, conferenceId, table, wanted);
      if (read.mappingFaults.length > 0)
        throw new DomainError(
          'input.invalid',
          {},
          read.mappingFaults.map(({ field, code }) => ({
            field: `columns.${field}`,
            code,
            params: { field },
          })),
        );
      if (read.faults.length > 0) throw refusal(call, read);
      return this.write(tx, call, conferenceId, read, wanted);
    });
  }

  private async write(
    tx: Transaction,
    call: Call,
    conferenceId: string,
    { rows, known }: ListRead,
    { notify, awaitsApproval }: ListWanted,
  ): Promise<ListResultView> {
    const coming = rows.filter(({ line }) => !known.has(line));
    const organisations = await this.organisations(tx, call, coming);
    const people = coming.map((row, at) => ({ ...row, organisationId: organisations[at]! }));
    const { ids, facts } = await ensureRepresentatives(
      tx,
      people.map(({ organisationId, name, title, mobile, email }) => ({
        call,
        organisationId,
        name,
        title,
        mobile,
        email,
      })),
    );
    await recordAudits(
      tx,
      call,
      facts.map(({ call: _, ...fact }) => fact),
    );
    const { confirmed, waitlisted, pending, unchanged } = await this.importRegistrations.within(tx, call, {
      conferenceId,
      notify,
      rows: people.map(({ line: _, organisation: __, creditCode: ___, ...person }, at) => ({
        ...person,
        representativeId: ids[at]!,
        awaitsApproval,
      })),
    });
    return { confirmed, waitlisted, pending, unchanged: unchanged + known.size };
  }

  /** In the order of the rows; each named once. */
  private async organisations(tx: Transaction, call: Call, rows: ListRead['rows']): Promise<string[]> {
    const found = new Map<string, string>();
    const ids: string[] = [];
    for (const { organisation: nameZh, creditCode } of rows) {
      const key = `${creditCode ?? ''} ${nameZh}`;
      const id = found.get(key) ?? (await ensureOrganisation(tx, call, { nameZh, creditCode }));
      found.set(key, id);
      ids.push(id);
    }
    return ids;
  }
}

const refusal = (call: Call, read: ListRead): DomainError =>
  new DomainError('import.has-wrong-rows', { count: wrongRows(read.faults) }, [], {
    faults: read.faults.slice(0, TOLD_FAULTS).map((fault) => faultInWords(fault, read, call.language)),
    faultCount: read.faults.length,
  });
