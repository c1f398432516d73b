import { ApiProperty } from '@nestjs/swagger';
import { agreementColumnNames, type AgreementColumn } from '../../domain/agreements/agreement-columns.js';

export class AgreementFileColumnView {
  /** Counted from 0. */
  index: number;
  /** A, B, … */
  letter: string;
  header: string;
  /** The first filled cells. */
  samples: string[];
}

export class AgreementColumnFieldView {
  @ApiProperty({ enum: agreementColumnNames, enumName: 'AgreementColumn' })
  field: AgreementColumn;
  /** In the reader's language. */
  label: string;
  isNeeded: boolean;
  /** The column that holds it; null where none does. */
  column: number | null;
}

export class AgreementRowFaultView {
  /** Row number as the spreadsheet shows it. */
  line: number;
  column: number | null;
  letter: string | null;
  field: string | null;
  code: string;
  /** What is wrong, in the reader's language. */
  detail: string;
}

export class AgreementMappingFaultView {
  field: string;
  code: string;
  detail: string;
}

export class AgreementPreviewRowView {
  line: number;
  cells: string[];
  /** Null until the columns are mapped; unchanged: stands there already. */
  @ApiProperty({ enum: ['new', 'unchanged', 'wrong'], enumName: 'ListOutcome', nullable: true })
  outcome: 'new' | 'unchanged' | 'wrong' | null;
  faults: AgreementRowFaultView[];
}

export class AgreementImportCountsView {
  rows: number;
  new: number;
  unchanged: number;
  wrong: number;
}

export class AgreementImportNoteView {
  code: string;
  detail: string;
}

export class AgreementPreviewView {
  uploadId: string;
  fileName: string;
  expiresAt: string;
  columns: AgreementFileColumnView[];
  fields: AgreementColumnFieldView[];
  /** While there are any, `counts` is null and `faults` empty. */
  mappingFaults: AgreementMappingFaultView[];
  @ApiProperty({ type: AgreementImportCountsView, nullable: true })
  counts: AgreementImportCountsView | null;
  /** The first 20 rows. */
  rows: AgreementPreviewRowView[];
  /** The first 500 faults; the marked file has all. */
  faults: AgreementRowFaultView[];
  faultCount: number;
  notes: AgreementImportNoteView[];
}

export class AgreementImportResultView {
  added: number;
  /** Stood there already. */
  unchanged: number;
}
