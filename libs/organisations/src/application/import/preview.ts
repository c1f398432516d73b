import type { Language } from '#platform/call';
import type { Transaction } from '#platform/database';
import type { ImportMapping } from '../../domain/import/import-fields.js';
import type { ImportUpload } from '../../persistence/import-upload.entity.js';
import { columnLetters } from './column-letters.js';
import { examineImport, type Examined, type ImportOutcome } from './examine-import.js';
import { noteInWords, type NoteInWords } from './file-refusal.js';
import {
  faultInWords,
  mappingFaultInWords,
  type FaultInWords,
  type MappingFaultInWords,
} from './fault-in-words.js';
import type { ImportCounts } from './import-counts.js';
import type { ImportRead } from './read-import.js';

const SHOWN_FAULTS = 500;
const SAMPLES = 3;
/** Longer cells are cut on the screen; the file keeps them. */
const SHOWN_CHARACTERS = 200;

export interface ImportPreview {
  uploadId: string;
  fileName: string;
  expiresAt: string;
  columns: { index: number; letter: string; header: string; samples: string[] }[];
  mapping: ImportMapping;
  mappingFaults: MappingFaultInWords[];
  counts: ImportCounts | null;
  rows: { line: number; cells: string[]; outcome: ImportOutcome | null; faults: FaultInWords[] }[];
  faults: FaultInWords[];
  faultCount: number;
  notes: NoteInWords[];
}

/** The uploaded table as the import screen shows it. */
export async function previewOf(
  tx: Transaction,
  upload: ImportUpload,
  read: ImportRead,
  language: Language,
): Promise<ImportPreview> {
  const { mapping, firstRows, mappingFaults } = read;
  const examined: Examined | null = mappingFaults.length > 0 ? null : await examineImport(tx, read);
  const lastLine = firstRows.at(-1)?.line ?? 0;
  const inWords = (faults: Examined['faults']) =>
    faults.map((fault) => faultInWords(fault, mapping, language));
  const ofFirst = inWords(examined?.faults.filter(({ line }) => line <= lastLine) ?? []);
  return {
    uploadId: upload.id,
    fileName: upload.fileName,
    expiresAt: upload.expiresAt.toISOString(),
    columns: columnsOf(read),
    mapping,
    mappingFaults: mappingFaults.map((fault) => mappingFaultInWords(fault, language)),
    counts: examined?.counts ?? null,
    rows: firstRows.map(({ line, cells }) => ({
      line,
      cells: cells.map(cut),
      outcome: examined?.outcomes.get(line) ?? null,
      faults: ofFirst.filter((fault) => fault.line === line),
    })),
    faults: inWords(examined?.faults.slice(0, SHOWN_FAULTS) ?? []),
    faultCount: examined?.faults.length ?? 0,
    notes: read.notes.map((note) => noteInWords(note, language)),
  };
}

const cut = (cell: string): string =>
  cell.length > SHOWN_CHARACTERS ? `${[...cell].slice(0, SHOWN_CHARACTERS).join('')}…` : cell;

const columnsOf = ({ header, firstRows }: ImportRead): ImportPreview['columns'] =>
  header.map((text, index) => ({
    index,
    letter: columnLetters(index),
    header: text,
    samples: firstRows
      .map(({ cells }) => cells[index] ?? '')
      .filter(Boolean)
      .slice(0, SAMPLES)
      .map(cut),
  }));
