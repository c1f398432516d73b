import { TableError } from './table-error.js';
import type { TableRow } from './table-file.js';
import type { TableLimits } from './table-limits.js';

/** Titles above the header are looked for in so many rows only. */
const TITLE_ROWS = 5;
/** Fewer cells do not prove a header: a list of one column may have a remark beside it. */
const HEADER_CELLS = 3;

export interface CollectedTable {
  headerLine: number;
  header: string[];
  rows: TableRow[];
  titleLines: number;
}

/** Gathers the non-empty rows of a sheet, watches the limits and tells title lines, header and data apart. */
export class RowCollector {
  private readonly found: TableRow[] = [];

  constructor(private readonly limits: TableLimits) {}

  get isEmpty(): boolean {
    return this.found.length === 0;
  }

  /** Takes a row as it comes; rows without any text do not count. Throws TableError when a limit is passed. */
  add(line: number, cells: string[]): void {
    let width = cells.length;
    while (width > 0 && !cells[width - 1]) width--;
    if (width === 0) return;
    if (width > this.limits.columns)
      throw new TableError('too-many-columns', { line, limit: this.limits.columns });
    if (this.found.length > this.limits.rows + TITLE_ROWS) this.refuseRows();
    this.found.push({ line, cells: Array.from({ length: width }, (_, at) => cells[at] ?? '') });
  }

  /** Throws TableError 'no-header', 'no-rows' or 'too-many-rows'. */
  table(): CollectedTable {
    const titleLines = this.countTitles();
    const [header, ...rows] = this.found.slice(titleLines);
    if (!header) throw new TableError('no-header');
    if (rows.length === 0) throw new TableError('no-rows', { line: header.line });
    if (rows.length > this.limits.rows) this.refuseRows();
    const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), header.cells.length);
    for (const { cells } of [header, ...rows]) while (cells.length < width) cells.push('');
    return { headerLine: header.line, header: header.cells, rows, titleLines };
  }

  /** Rows with a single text above a row with several are a title or an explanation, not the header. */
  private countTitles(): number {
    const filled = this.found.slice(0, TITLE_ROWS + 1).map(({ cells }) => cells.filter(Boolean).length);
    const header = filled.findIndex((count) => count > 1);
    return header > 0 && filled[header]! >= HEADER_CELLS ? header : 0;
  }

  private refuseRows(): never {
    throw new TableError('too-many-rows', { limit: this.limits.rows });
  }
}
