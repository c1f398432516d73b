import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { recordAudit, recordAudits } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import type { ImportFault } from '../../domain/import/import-fault.js';
import type { ImportMapping } from '../../domain/import/import-fields.js';
import type { MappingFault } from '../../domain/import/mapping-faults.js';
import { holdImports, isTakenMeanwhile } from '../../persistence/import-reads.js';
import { writePlans } from '../../persistence/import-writes.js';
import { faultInWords, paramsInWords } from './fault-in-words.js';
import { count, noCounts, wrongRows, type ImportCounts } from './import-counts.js';
import { planImport } from './plan-import.js';
import { readImport, type ImportRead } from './read-import.js';
import { uploadedFile } from './uploaded-file.js';

const TOLD_FAULTS = 100;

export interface ImportWanted {
  uploadId: string;
  mapping: ImportMapping;
  /** For every organisation of the file. */
  tags?: readonly string[];
  /** Invented organisations of the demo. */
  isDemo?: boolean;
}

/** Imports an uploaded file: every row or, where one is wrong, none. The same file again changes nothing. */
@Injectable()
export class ImportOrganisations {
  constructor(private readonly transactions: Transactions) {}

  async run(
    call: Call,
    { uploadId, mapping, tags, isDemo = false }: ImportWanted,
  ): Promise<{ counts: ImportCounts }> {
    const upload = await uploadedFile(this.transactions.reader, call, uploadId);
    const read = await readImport(upload, mapping, call.clock.now(), tags);
    if (read.mappingFaults.length > 0) throw unmappedRefusal(call, read.mappingFaults);
    try {
      return await this.transactions.run(call, async (tx) => ({
        counts: await writeImport(tx, call, uploadId, read, isDemo),
      }));
    } catch (error) {
      throw isTakenMeanwhile(error) ? new DomainError('import.changed-meanwhile') : error;
    }
  }
}

async function writeImport(
  tx: Transaction,
  call: Call,
  uploadId: string,
  { mapping, organisations, faults: wrong, rowCount }: ImportRead,
  isDemo: boolean,
): Promise<ImportCounts> {
  const now = call.clock.now();
  const faults = [...wrong];
  const counts = noCounts(rowCount);
  await holdImports(tx);
  for await (const chunk of planImport(tx, organisations, { lock: true })) {
    faults.push(...chunk.faults);
    for (const { plan } of chunk.plans) count(counts, plan);
    // with a wrong row nothing will stay: the rest is only read, to name every wrong row at once
    if (faults.length > 0) continue;
    const touched = await writePlans(
      tx,
      chunk.plans.map(({ plan }) => plan),
      { now, isDemo },
    );
    await recordAudits(
      tx,
      call,
      touched.map(({ id, isNew }) => ({
        action: isNew ? 'organisation.created' : 'organisation.edited',
        subject: { kind: 'organisation', id },
        details: { importId: uploadId },
      })),
    );
  }
  if (faults.length > 0) throw wrongRowsRefusal(call, mapping, faults);
  await recordAudit(tx, call, {
    action: 'organisations.imported',
    subject: { kind: 'import', id: uploadId },
    details: counts,
  });
  return counts;
}

const unmappedRefusal = (call: Call, faults: readonly MappingFault[]): DomainError =>
  new DomainError(
    'input.invalid',
    {},
    faults.map(({ field, code, params }) => ({
      field: `mapping.${field}`,
      code,
      params: paramsInWords(params, call.language),
    })),
  );

function wrongRowsRefusal(call: Call, mapping: ImportMapping, faults: ImportFault[]): DomainError {
  faults.sort((a, b) => a.line - b.line);
  return new DomainError('import.has-wrong-rows', { count: wrongRows(faults) }, [], {
    faults: faults.slice(0, TOLD_FAULTS).map((fault) => faultInWords(fault, mapping, call.language)),
    faultCount: faults.length,
  });
}
