import { setImmediate as turn } from 'node:timers/promises';
import { readTable, type TableFile, type TableRow } from '#documents/tables';
import { RowGatherer, type ImportedOrganisation } from '../../domain/import/gather-rows.js';
import type { ImportFault } from '../../domain/import/import-fault.js';
import type { ImportMapping } from '../../domain/import/import-fields.js';
import { mappingFaults, type MappingFault } from '../../domain/import/mapping-faults.js';
import { readRow } from '../../domain/import/read-row.js';
import { suggestMapping } from '../../domain/import/suggest-mapping.js';
import { cleanTags } from '../../domain/tags.js';
import { refused } from './file-refusal.js';

/** After so many rows other requests get their turn. */
const ROWS_PER_TURN = 250;
const FIRST_ROWS = 20;

/** What a file says, before looking at the record. */
export interface ImportRead {
  mapping: ImportMapping;
  /** While there are any, no row is read. */
  mappingFaults: MappingFault[];
  header: string[];
  notes: TableFile['notes'];
  firstRows: TableRow[];
  rowCount: number;
  organisations: ImportedOrganisation[];
  faults: ImportFault[];
}

/** @throws DomainError saying why the file is no table */
export async function readFile(file: { fileName: string; content: Buffer }): Promise<TableFile> {
  try {
    return await readTable(file.content, { fileName: file.fileName });
  } catch (error) {
    throw refused(error);
  }
}

/**
 * Reads a file by a mapping, or by the one its headers suggest; `tags` are for every organisation in it. Done before any transaction begins: a long file takes
 * seconds, in which no connection should be held.
 */
export async function readImport(
  file: { fileName: string; content: Buffer },
  wanted: ImportMapping | null,
  now: Date,
  tags: readonly string[] = [],
): Promise<ImportRead> {
  const { header, notes, rows } = await readFile(file);
  const mapping = wanted ?? suggestMapping(header);
  const unmapped = mappingFaults(mapping, header.length);
  const firstRows = rows.slice(0, FIRST_ROWS);
  const rowCount = rows.length;
  if (unmapped.length > 0) rows.length = 0;
  const read = await readOrganisations(rows, mapping, now);
  if (tags.length > 0) for (const one of read.organisations) one.tags = cleanTags([...one.tags, ...tags]);
  return { mapping, mappingFaults: unmapped, header, notes, firstRows, rowCount, ...read };
}

/**
 * The organisations that rows tell of. Takes the rows out of the list as it goes, so that a long file is not in
 * memory twice while it is compared and written.
 */
export async function readOrganisations(
  rows: TableRow[],
  mapping: ImportMapping,
  now: Date,
): Promise<Pick<ImportRead, 'organisations' | 'faults'>> {
  const gatherer = new RowGatherer();
  const faults: ImportFault[] = [];
  while (rows.length > 0) {
    for (const source of rows.splice(0, ROWS_PER_TURN)) {
      const { row, faults: wrong } = readRow(source, mapping, now.getUTCFullYear());
      faults.push(...wrong);
      if (row) gatherer.add(row);
    }
    await turn();
  }
  return { organisations: gatherer.organisations, faults: [...faults, ...gatherer.faults] };
}
