import { setImmediate as turn } from 'node:timers/promises';
import type { FormDefinition } from '#contracts/form/form-definition';
import type { ParticipantType } from '#contracts/vocabulary';
import { placesOf } from '#conferences';
import { readTable, type TableFile } from '#documents/tables';
import { fileRefusal } from '#organisations';
import type { Transaction } from '#platform/database';
import { DomainError } from '#contracts/domain-error';
import { acceptAnswers, type CurrentForm } from '../../domain/forms/accept-answers.js';
import { findTwins } from '../../domain/import/find-twins.js';
import { knownColumns, suggestColumns, type KnownColumn } from '../../domain/import/person-columns.js';
import { readPerson, type PersonRow, type RowFault } from '../../domain/import/read-person.js';
import { Forms } from '../../persistence/forms/forms.js';
import type { ImportSettings } from '../../persistence/import-upload.entity.js';
import { RegistrationUploads } from '../../persistence/import-uploads.js';

/** After so many rows other requests get their turn. */
const ROWS_PER_TURN = 250;

export interface ListRead {
  table: TableFile;
  columns: readonly KnownColumn[];
  settings: ImportSettings;
  /** Needed fields without a column, and columns that are none of the file. */
  mappingFaults: { field: string; code: 'import.column-missing' | 'import.column-unknown' }[];
  rows: (PersonRow & { formId: string | null })[];
  /** Lines of people who are on the list already. */
  known: ReadonlySet<number>;
  faults: RowFault[];
}

/** @throws DomainError saying why the file is no table */
export async function readListFile(file: { fileName: string; content: Buffer }): Promise<TableFile> {
  try {
    return await readTable(file.content, { fileName: file.fileName });
  } catch (error) {
    throw fileRefusal(error);
  }
}

/** Reads a list by these settings, or by what its headers suggest, and compares it with who is registered. */
export async function readList(
  tx: Transaction,
  conferenceId: string,
  table: TableFile,
  wanted: Partial<ImportSettings>,
): Promise<ListRead> {
  const types = (await placesOf(tx, conferenceId)).map(({ participantType }) => participantType);
  const forms = await currentForms(tx, conferenceId, types);
  const definitions = new Map([...forms].map(([type, { definition }]) => [type, definition]));
  const columns = knownColumns(definitions);
  const settings: ImportSettings = {
    mapping: wanted.mapping ?? suggestColumns(table.header, columns),
    participantType: wanted.participantType ?? types[0] ?? 'enterprise-representative',
  };
  const mappingFaults = faultsOfMapping(settings, columns, table);
  if (mappingFaults.length > 0)
    return { table, columns, settings, mappingFaults, rows: [], known: new Set(), faults: [] };
  const read = await readRows(table, settings, definitions, forms, types);
  const twins = findTwins(read.rows, await new RegistrationUploads(tx).peopleOnList(conferenceId));
  const faults = [...read.faults, ...twins.faults].toSorted((a, b) => a.line - b.line);
  return { table, columns, settings, mappingFaults, rows: read.rows, known: twins.known, faults };
}

async function currentForms(
  tx: Transaction,
  conferenceId: string,
  types: readonly ParticipantType[],
): Promise<Map<ParticipantType, CurrentForm>> {
  const keys = types.map((participantType) => ({ conferenceId, participantType }));
  const forms = await new Forms(tx).current(keys);
  return new Map([...forms.values()].map((form) => [form.participantType, form]));
}

function faultsOfMapping(
  { mapping }: ImportSettings,
  columns: readonly KnownColumn[],
  { header }: TableFile,
): ListRead['mappingFaults'] {
  const missing = columns
    .filter(({ field, isNeeded }) => isNeeded && mapping[field] === undefined)
    .map(({ field }) => ({ field, code: 'import.column-missing' as const }));
  const unknown = Object.entries(mapping)
    .filter(([field, at]) => at >= header.length || !columns.some((column) => column.field === field))
    .map(([field]) => ({ field, code: 'import.column-unknown' as const }));
  return [...missing, ...unknown];
}

async function readRows(
  { rows: lines }: TableFile,
  { mapping, participantType }: ImportSettings,
  definitions: ReadonlyMap<ParticipantType, FormDefinition>,
  forms: ReadonlyMap<ParticipantType, CurrentForm>,
  types: readonly ParticipantType[],
): Promise<Pick<ListRead, 'rows' | 'faults'>> {
  const rows: ListRead['rows'] = [];
  const faults: RowFault[] = [];
  for (let at = 0; at < lines.length; at += ROWS_PER_TURN) {
    for (const line of lines.slice(at, at + ROWS_PER_TURN)) {
      const { row, faults: wrong } = readPerson(line, mapping, participantType, definitions);
      faults.push(...wrong);
      if (!row) continue;
      if (!types.includes(row.participantType)) {
        const field = mapping.participantType === undefined ? null : 'participantType';
        faults.push({ line: row.line, field, code: 'registration.type-not-offered' });
        continue;
      }
      try {
        rows.push({
          ...row,
          ...acceptAnswers(forms.get(row.participantType), { answers: row.answers }, 'staff'),
        });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        for (const { field, code, params } of error.fields)
          faults.push({ line: row.line, field, code, ...(params ? { params } : {}) });
      }
    }
    await turn();
  }
  return { rows, faults };
}
