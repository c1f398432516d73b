import { ApiProperty } from '@nestjs/swagger';
import { itemColumnNames, type ItemColumn } from '../../domain/items/item-columns.js';

export class ItemColumnView {
  /** Counted from 0. */
  index: number;
  /** A, B, … */
  letter: string;
  header: string;
  /** The first filled cells. */
  samples: string[];
}

export class ItemColumnFieldView {
  @ApiProperty({ enum: itemColumnNames, enumName: 'ItemColumn' })
  field: ItemColumn;
  /** In the reader's language. */
  label: string;
  isNeeded: boolean;
  /** The column that holds it; null where none does. */
  column: number | null;
}

export class ItemRowFaultView {
  /** Row number as the spreadsheet shows it. */
  line: number;
  column: number | null;
  letter: string | null;
  field: string | null;
  code: string;
  /** What is wrong, in the reader's language. */
  detail: string;
}

export class ItemMappingFaultView {
  field: string;
  code: string;
  detail: string;
}

export class ItemPreviewRowView {
  line: number;
  cells: string[];
  /** Null until the columns are mapped; unchanged: collected already. */
  @ApiProperty({ enum: ['new', 'unchanged', 'wrong'], enumName: 'ListOutcome', nullable: true })
  outcome: 'new' | 'unchanged' | 'wrong' | null;
  faults: ItemRowFaultView[];
}

export class ItemImportCountsView {
  rows: number;
  new: number;
  unchanged: number;
  wrong: number;
}

export class ItemImportNoteView {
  code: string;
  detail: string;
}

export class ItemPreviewView {
  uploadId: string;
  fileName: string;
  expiresAt: string;
  columns: ItemColumnView[];
  fields: ItemColumnFieldView[];
  /** While there are any, `counts` is null and `faults` empty. */
  mappingFaults: ItemMappingFaultView[];
  @ApiProperty({ type: ItemImportCountsView, nullable: true })
  counts: ItemImportCountsView | null;
  /** The first 20 rows. */
  rows: ItemPreviewRowView[];
  /** The first 500 faults; the marked file has all. */
  faults: ItemRowFaultView[];
  faultCount: number;
  notes: ItemImportNoteView[];
}

export class ItemImportResultView {
  added: number;
  /** Were collected already. */
  unchanged: number;
}
