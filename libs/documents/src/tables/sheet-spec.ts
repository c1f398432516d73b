import type { WallClock } from './wall-clock.js';

export type ColumnKind = 'text' | 'integer' | 'decimal' | 'date' | 'date-time' | 'boolean';

export interface ColumnSpec {
  /** Name of the value in each row. */
  key: string;
  header: string;
  /** In characters of the default font (a Chinese character takes two); 1-255, 14 unless told. */
  width?: number;
  kind: ColumnKind;
  /** IANA zone in which a `Date` is shown; without it a `Date` in this column is refused. */
  timeZone?: string;
}

/**
 * What a cell may hold. null, undefined and '' leave it empty; what does not fit its column's kind is written as text.
 * - text: anything, as `String(value)`
 * - integer, decimal: number, bigint, or a string of digits (PostgreSQL's numeric); over 15 digits it becomes text,
 *   because spreadsheets would round it
 * - date, date-time: a wall clock (`{ year, month, day, … }` or `2026-01-12T09:30:00`) is taken as it stands;
 *   a `Date` is shown in the column's `timeZone`
 * - boolean: true or false
 */
export type CellValue = string | number | bigint | boolean | Date | WallClock | null | undefined;

/** A cell of another kind than its column, as in a summary whose values are counts and dates. */
export interface TypedCell {
  kind: ColumnKind;
  value: CellValue;
  timeZone?: string;
}

export type SheetRow = Readonly<Record<string, CellValue | TypedCell>>;

export interface SheetSpec {
  /** Cut to 31 characters, and freed of what sheet names may not hold. */
  name: string;
  columns: readonly ColumnSpec[];
  rows: AsyncIterable<SheetRow> | Iterable<SheetRow>;
  /** Filter buttons in the header; on unless told. */
  filter?: boolean;
}

/** A value sorted out into what a file can hold. */
export type PlainCell =
  | { is: 'nothing' }
  | { is: 'text'; text: string }
  | { is: 'number'; digits: string; kind: 'integer' | 'decimal' }
  | { is: 'boolean'; value: boolean }
  | { is: 'time'; clock: WallClock; kind: 'date' | 'date-time' };
