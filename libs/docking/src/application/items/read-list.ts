import { sentence, type ErrorParams } from '#contracts/domain-error';
import { readTable, type TableFile } from '#documents/tables';
import { columnLetters, fileRefusal, noteInWords } from '#organisations';
import type { Language } from '#platform/call';
import type { Transaction } from '#platform/database';
import {
  bare,
  itemColumnNames,
  itemColumns,
  suggestItemColumns,
  type ItemColumn,
  type ItemMapping,
} from '../../domain/items/item-columns.js';
import { readItemRow, type ItemRow, type ItemRowFault } from '../../domain/items/read-item-row.js';
import type { ItemPreviewView, ItemRowFaultView } from '../../http/items/import.view.js';
import { Fields } from '../../persistence/items/fields.js';
import type { ItemUpload } from '../../persistence/items/item-upload.entity.js';
import { ItemUploads } from '../../persistence/items/item-uploads.js';
import { Items } from '../../persistence/items/items.js';

const FIRST_ROWS = 20;
const SHOWN_FAULTS = 500;
const SHOWN_CHARACTERS = 200;

export interface ReadRow extends ItemRow {
  organisationId: string;
}

export interface ItemListRead {
  table: TableFile;
  mapping: ItemMapping;
  mappingFaults: { column: ItemColumn; code: 'import.column-missing' | 'import.column-unknown' }[];
  rows: ReadRow[];
  /** Lines that stand in the conference already, or above in the file. */
  known: ReadonlySet<number>;
  faults: ItemRowFault[];
}

/** @throws DomainError saying why the file is no table */
export async function readItemFile(file: { fileName: string; content: Buffer }): Promise<TableFile> {
  try {
    return await readTable(file.content, { fileName: file.fileName });
  } catch (error) {
    throw fileRefusal(error);
  }
}

/** Reads a list by this mapping, or by what its headers suggest, and compares it with what was collected. */
export async function readItemList(
  tx: Transaction,
  conferenceId: string,
  table: TableFile,
  wanted?: ItemMapping,
): Promise<ItemListRead> {
  const mapping = wanted ?? suggestItemColumns(table.header);
  const mappingFaults = faultsOfMapping(mapping, table.header.length);
  if (mappingFaults.length > 0)
    return { table, mapping, mappingFaults, rows: [], known: new Set(), faults: [] };
  const read = table.rows.map((line) => readItemRow(line, mapping));
  const faults = read.flatMap((one) => one.faults);
  const rows = await withIds(
    tx,
    read.flatMap(({ row }) => row ?? []),
    faults,
  );
  const seen = new Set((await new Items(tx).standing(conferenceId)).map((one) => keyOf(one)));
  const known = new Set<number>();
  for (const { line, kind, organisationId, wish } of rows) {
    const key = keyOf({ kind, organisationId, ...wish });
    if (seen.has(key)) known.add(line);
    seen.add(key);
  }
  return { table, mapping, mappingFaults, rows, known, faults: faults.toSorted((a, b) => a.line - b.line) };
}

/** Two rows of the same organisation under the same title are the same thing. */
const keyOf = (item: { kind: string; organisationId: string; titleZh: string; titleEn: string }): string =>
  JSON.stringify([item.kind, item.organisationId, bare(item.titleZh), bare(item.titleEn)]);

function faultsOfMapping(mapping: ItemMapping, width: number): ItemListRead['mappingFaults'] {
  const missing = itemColumnNames
    .filter((column) => itemColumns[column].isNeeded && mapping[column] === undefined)
    .map((column) => ({ column, code: 'import.column-missing' as const }));
  const unknown = itemColumnNames
    .filter((column) => (mapping[column] ?? 0) >= width)
    .map((column) => ({ column, code: 'import.column-unknown' as const }));
  if (mapping.titleZh === undefined && mapping.titleEn === undefined)
    missing.push({ column: 'titleZh', code: 'import.column-missing' });
  return [...missing, ...unknown];
}

async function withIds(
  tx: Transaction,
  rows: readonly ItemRow[],
  faults: ItemRowFault[],
): Promise<ReadRow[]> {
  const organisations = await new ItemUploads(tx).organisationsNamed([
    ...new Set(rows.map(({ organisation }) => organisation)),
  ]);
  const fields = new Map<string, string>();
  for (const { id, nameZh, nameEn, archivedAt } of await new Fields(tx).tree())
    if (!archivedAt) for (const name of [nameZh, nameEn]) fields.set(bare(name), id);
  return rows.flatMap((row) => {
    const organisationId = organisations.get(row.organisation);
    const fieldId = row.field === '' ? null : fields.get(bare(row.field));
    const { line } = row;
    if (!organisationId)
      faults.push({
        line,
        column: 'organisation',
        code: 'docking.row-organisation',
        params: { value: row.organisation },
      });
    if (fieldId === undefined) faults.push({ line, column: 'field', code: 'docking.field-unknown' });
    if (!organisationId || fieldId === undefined) return [];
    return [{ ...row, organisationId, wish: { ...row.wish, fieldId } }];
  });
}

export function faultInWords(
  { line, column: name, code, params }: ItemRowFault,
  mapping: ItemMapping,
  language: Language,
): ItemRowFaultView {
  const column = name === null ? undefined : mapping[name];
  return {
    line,
    column: column ?? null,
    letter: column === undefined ? null : columnLetters(column),
    field: name,
    code,
    detail: sentence(code, language, (params ?? {}) as ErrorParams),
  };
}

const cut = (cell: string): string =>
  cell.length > SHOWN_CHARACTERS ? `${[...cell].slice(0, SHOWN_CHARACTERS).join('')}…` : cell;

/** The uploaded list as the import screen shows it. */
export function previewOf(upload: ItemUpload, read: ItemListRead, language: Language): ItemPreviewView {
  const { table, mapping, mappingFaults, known, faults } = read;
  const first = table.rows.slice(0, FIRST_ROWS);
  const wrong = new Set(faults.map(({ line }) => line));
  const outcome = (line: number) => (wrong.has(line) ? 'wrong' : known.has(line) ? 'unchanged' : 'new');
  const isMapped = mappingFaults.length === 0;
  return {
    uploadId: upload.id,
    fileName: upload.fileName,
    expiresAt: upload.expiresAt.toISOString(),
    columns: table.header.map((header, index) => ({
      index,
      letter: columnLetters(index),
      header,
      samples: first
        .map(({ cells }) => cells[index] ?? '')
        .filter(Boolean)
        .slice(0, 3)
        .map(cut),
    })),
    fields: itemColumnNames.map((name) => ({
      field: name,
      label: itemColumns[name][language],
      isNeeded: itemColumns[name].isNeeded,
      column: mapping[name] ?? null,
    })),
    mappingFaults: mappingFaults.map(({ column, code }) => ({
      field: column,
      code,
      detail: sentence(code, language, {
        field: itemColumns[column][language],
        column: columnLetters(mapping[column] ?? 0),
      }),
    })),
    counts: isMapped
      ? {
          rows: table.rows.length,
          new: table.rows.filter(({ line }) => outcome(line) === 'new').length,
          unchanged: table.rows.filter(({ line }) => outcome(line) === 'unchanged').length,
          wrong: wrong.size,
        }
      : null,
    rows: first.map(({ line, cells }) => ({
      line,
      cells: cells.map(cut),
      outcome: isMapped ? outcome(line) : null,
      faults: faults
        .filter((fault) => fault.line === line)
        .map((fault) => faultInWords(fault, mapping, language)),
    })),
    faults: faults.slice(0, SHOWN_FAULTS).map((fault) => faultInWords(fault, mapping, language)),
    faultCount: faults.length,
    notes: table.notes.map((note) => noteInWords(note, language)),
  };
}
