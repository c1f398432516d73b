import { sentence, type ErrorParams } from '#contracts/domain-error';
import { columnLetters, noteInWords } from '#organisations';
import type { Language } from '#platform/call';
import type { RowFault } from '../../domain/import/read-person.js';
import type { ListFaultView, ListPreviewView } from '../../http/import/import.view.js';
import type { RegistrationUpload } from '../../persistence/import-upload.entity.js';
import type { ListRead } from './read-list.js';

const FIRST_ROWS = 20;
const SHOWN_FAULTS = 500;
const SAMPLES = 3;
/** Longer cells are cut on the screen; the file keeps them. */
const SHOWN_CHARACTERS = 200;

const cut = (cell: string): string =>
  cell.length > SHOWN_CHARACTERS ? `${[...cell].slice(0, SHOWN_CHARACTERS).join('')}…` : cell;

export function faultInWords(
  { line, field, code, params }: RowFault,
  { settings: { mapping } }: Pick<ListRead, 'settings'>,
  language: Language,
): ListFaultView {
  const column = field === null ? undefined : mapping[field];
  return {
    line,
    column: column ?? null,
    letter: column === undefined ? null : columnLetters(column),
    field,
    code,
    detail: sentence(code, language, (params ?? {}) as ErrorParams),
  };
}

export const wrongRows = (faults: readonly RowFault[]): number =>
  new Set(faults.map(({ line }) => line)).size;

/** The uploaded list as the import screen shows it. */
export function previewOf(upload: RegistrationUpload, read: ListRead, language: Language): ListPreviewView {
  const { table, columns, settings, mappingFaults, known, faults } = read;
  const first = table.rows.slice(0, FIRST_ROWS);
  const wrong = new Set(faults.map(({ line }) => line));
  const isMapped = mappingFaults.length === 0;
  const nameOf = (field: string): string =>
    columns.find((column) => column.field === field)?.[language] ?? field;
  const outcome = (line: number) => (wrong.has(line) ? 'wrong' : known.has(line) ? 'unchanged' : 'new');
  return {
    uploadId: upload.id,
    fileName: upload.fileName,
    expiresAt: upload.expiresAt.toISOString(),
    participantType: settings.participantType,
    columns: table.header.map((header, index) => ({
      index,
      letter: columnLetters(index),
      header,
      samples: first
        .map(({ cells }) => cells[index] ?? '')
        .filter(Boolean)
        .slice(0, SAMPLES)
        .map(cut),
    })),
    fields: columns.map(({ field, isNeeded }) => ({
      field,
      label: nameOf(field),
      isNeeded,
      column: settings.mapping[field] ?? null,
    })),
    mappingFaults: mappingFaults.map(({ field, code }) => ({
      field,
      code,
      detail: sentence(code, language, {
        field: nameOf(field),
        column: columnLetters(settings.mapping[field] ?? 0),
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
        .map((fault) => faultInWords(fault, read, language)),
    })),
    faults: faults.slice(0, SHOWN_FAULTS).map((fault) => faultInWords(fault, read, language)),
    faultCount: faults.length,
    notes: table.notes.map((note) => noteInWords(note, language)),
  };
}
