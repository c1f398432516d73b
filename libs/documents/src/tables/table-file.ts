/** A remark on a file that could be read: what was left out or may differ from what its author saw. */
export interface TableNote {
  code:
    | 'extension-differs'
    | 'hidden-sheets-skipped'
    | 'other-sheets-skipped'
    | 'title-lines-skipped'
    | 'merged-cells'
    | 'long-number'
    | 'formula-without-value'
    | 'error-value'
    | 'undecodable-characters';
  /** `count` of cases, `line` of the first, `names` of sheets, each where it makes sense. */
  params: { count?: number; line?: number; names?: string[] };
}

export interface TableRow {
  /** Row number as the spreadsheet shows it, the first is 1. */
  line: number;
  /** As many as the header has; '' where nothing stands. */
  cells: string[];
}

/** A spreadsheet file as text: no formulas, no styles, no empty rows. */
export interface TableFile {
  format: 'xlsx' | 'csv';
  /** CSV only. */
  encoding?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
  /** CSV only. */
  delimiter?: ',' | ';' | '\t';
  /** XLSX only. */
  sheetName?: string;
  headerLine: number;
  header: string[];
  rows: TableRow[];
  notes: TableNote[];
}
