import { sentence, type ErrorParams } from '#contracts/domain-error';
import { columnLetters, noteInWords } from '#organisations';
import type { Language } from '#platform/call';
import {
  agreementColumnNames,
  agreementColumns,
  type AgreementMapping,
} from '../../domain/agreements/agreement-columns.js';
import type { AgreementRowFault } from '../../domain/agreements/read-agreement-row.js';
import type { AgreementPreviewView, AgreementRowFaultView } from '../../http/agreements/import.view.js';
import type { AgreementUpload } from '../../persistence/agreements/agreement-upload.entity.js';
import type { AgreementListRead } from './read-agreement-list.js';

const FIRST_ROWS = 20;
const SHOWN_FAULTS = 500;
const SHOWN_CHARACTERS = 200;

export function faultInWords(
  { line, column: name, code, params }: AgreementRowFault,
  mapping: AgreementMapping,
  language: Language,
): AgreementRowFaultView {
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
export function previewOf(
  upload: AgreementUpload,
  { table, mapping, mappingFaults, known, faults }: AgreementListRead,
  language: Language,
): AgreementPreviewView {
  const first = table.rows.slice(0, FIRST_ROWS);
  const wrong = new Set(faults.map(({ line }) => line));
  const outcome = (line: number) => (wrong.has(line) ? 'wrong' : known.has(line) ? 'unchanged' : 'new');
  const isMapped = mappingFaults.length === 0;
  const inWords = (fault: AgreementRowFault) => faultInWords(fault, mapping, language);
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
    fields: agreementColumnNames.map((name) => ({
      field: name,
      label: agreementColumns[name][language],
      isNeeded: agreementColumns[name].isNeeded,
      column: mapping[name] ?? null,
    })),
    mappingFaults: mappingFaults.map(({ column, code }) => ({
      field: column,
      code,
      detail: sentence(code, language, {
        field: agreementColumns[column][language],
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
      faults: faults.filter((fault) => fault.line === line).map(inWords),
    })),
    faults: faults.slice(0, SHOWN_FAULTS).map(inWords),
    faultCount: faults.length,
    notes: table.notes.map((note) => noteInWords(note, language)),
  };
}
