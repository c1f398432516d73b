import { ApiProperty } from '@nestjs/swagger';
import { importFields, type ImportField } from '../domain/import/import-fields.js';

export class ImportColumnView {
  /** Counted from 0, as in the mapping. */
  index: number;
  /** As spreadsheets name it: A, B, … */
  letter: string;
  header: string;
  /** The first filled cells. */
  samples: string[];
}

export class ImportMappingView {
  nameZh: number | null;
  nameEn: number | null;
  creditCode: number | null;
  kind: number | null;
  qualification: number | null;
  qualificationYear: number | null;
  district: number | null;
  industry: number | null;
  tags: number | null;
  contactName: number | null;
  contactTitle: number | null;
  contactMobile: number | null;
  contactEmail: number | null;
}

export class ImportFaultView {
  /** Row number as the spreadsheet shows it. */
  line: number;
  /** Column counted from 0; null where it is about the whole row. */
  column: number | null;
  /** A, B, … */
  letter: string | null;
  @ApiProperty({ enum: importFields, enumName: 'ImportField', nullable: true })
  field: ImportField | null;
  code: string;
  /** What is wrong, in the reader's language. */
  detail: string;
}

export class ImportMappingFaultView {
  @ApiProperty({ enum: importFields, enumName: 'ImportField' })
  field: ImportField;
  code: string;
  detail: string;
}

export class ImportRowView {
  line: number;
  cells: string[];
  /** Null until the columns are mapped. */
  @ApiProperty({ enum: ['new', 'changed', 'unchanged', 'wrong'], enumName: 'ImportOutcome', nullable: true })
  outcome: 'new' | 'changed' | 'unchanged' | 'wrong' | null;
  faults: ImportFaultView[];
}

export class ImportCountsView {
  /** Filled rows below the header. */
  rows: number;
  /** Organisations that would be (or were) added. */
  new: number;
  changed: number;
  unchanged: number;
  /** Rows that need correcting; while there are any, nothing is imported. */
  wrong: number;
  newRepresentatives: number;
  changedRepresentatives: number;
}

export class ImportNoteView {
  code: string;
  detail: string;
}

export class ImportPreviewView {
  uploadId: string;
  fileName: string;
  expiresAt: string;
  columns: ImportColumnView[];
  mapping: ImportMappingView;
  /** What the mapping lacks or has twice; while there is any, `counts` is null and `faults` empty. */
  mappingFaults: ImportMappingFaultView[];
  counts: ImportCountsView | null;
  /** The first 20 rows. */
  rows: ImportRowView[];
  /** The first 500 faults; the marked file has all. */
  faults: ImportFaultView[];
  faultCount: number;
  notes: ImportNoteView[];
}

export class ImportResultView {
  counts: ImportCountsView;
}
