import { setImmediate as turn } from 'node:timers/promises';
import { readTable, type TableFile } from '#documents/tables';
import { RowGatherer, type ImportedOrganisation } from '../../domain/import/gather-rows.js';
import type { ImportFault } from '../../domain/import/import-fault.js';
import type { ImportMapping } from '../../domain/import/import-fields.js';
import { readRow } from '../../domain/import/read-row.js';
import { refused } from './file-refusal.js';

/** After so many rows other requests get their turn. */
const ROWS_PER_TURN = 250;

/** @throws DomainError saying why the file is no table */
export async function readFile(file: { fileName: string; content: Buffer }): Promise<TableFile> {
  try {
    return await readTable(file.content, { fileName: file.fileName });
  } catch (error) {
    throw refused(error);
  }
}

/** What the file says by this mapping, before looking at the record. */
export async function readOrganisations(
  table: TableFile,
  mapping: ImportMapping,
  now: Date,
): Promise<{ organisations: ImportedOrganisation[]; faults: ImportFault[] }> {
  const gatherer = new RowGatherer();
  const faults: ImportFault[] = [];
  for (const [at, source] of table.rows.entries()) {
    const { row, faults: wrong } = readRow(source, mapping, now.getUTCFullYear());
    faults.push(...wrong);
    if (row) gatherer.add(row);
    if (at % ROWS_PER_TURN === 0) await turn();
  }
  return { organisations: gatherer.organisations, faults: [...faults, ...gatherer.faults] };
}
