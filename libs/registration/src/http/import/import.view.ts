import { ApiProperty } from '@nestjs/swagger';
import { participantTypes, type ParticipantType } from '#contracts/vocabulary';

export class ListColumnView {
  /** Counted from 0. */
  index: number;
  /** A, B, … */
  letter: string;
  header: string;
  /** The first filled cells. */
  samples: string[];
}

export class ListFieldView {
  /** `name`, `mobile`, …, or `answers.<key>` of the form. */
  field: string;
  /** In the reader's language. */
  label: string;
  isNeeded: boolean;
  /** The column that holds it; null where none does. */
  column: number | null;
}

export class ListFaultView {
  /** Row number as the spreadsheet shows it. */
  line: number;
  column: number | null;
  letter: string | null;
  field: string | null;
  code: string;
  /** What is wrong, in the reader's language. */
  detail: string;
}

export class ListMappingFaultView {
  field: string;
  code: string;
  detail: string;
}

export class ListRowView {
  line: number;
  cells: string[];
  /** Null until the columns are mapped; unchanged: on the list already. */
  @ApiProperty({ enum: ['new', 'unchanged', 'wrong'], enumName: 'ListOutcome', nullable: true })
  outcome: 'new' | 'unchanged' | 'wrong' | null;
  faults: ListFaultView[];
}

export class ListCountsView {
  rows: number;
  new: number;
  unchanged: number;
  wrong: number;
}

export class ListNoteView {
  code: string;
  detail: string;
}

export class ListPreviewView {
  uploadId: string;
  fileName: string;
  expiresAt: string;
  /** Of rows that say none. */
  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType' })
  participantType: ParticipantType;
  columns: ListColumnView[];
  fields: ListFieldView[];
  /** While there are any, `counts` is null and `faults` empty. */
  mappingFaults: ListMappingFaultView[];
  counts: ListCountsView | null;
  /** The first 20 rows. */
  rows: ListRowView[];
  /** The first 500 faults; the marked file has all. */
  faults: ListFaultView[];
  faultCount: number;
  notes: ListNoteView[];
}

export class ListResultView {
  confirmed: number;
  waitlisted: number;
  pending: number;
  /** Were on the list already. */
  unchanged: number;
}
