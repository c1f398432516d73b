import { LONGEST_CELL } from './cell-length.js';

/** What a file may cost at most. A limit that is passed is refused as early as it can be known. */
export interface TableLimits {
  /** Bytes of the file as uploaded. */
  fileBytes: number;
  /** Parts inside an XLSX archive. */
  parts: number;
  /** Bytes of all parts of an XLSX archive once unpacked. */
  unpackedBytes: number;
  /** Non-empty rows below the header. */
  rows: number;
  columns: number;
  /** UTF-16 units in one cell. */
  cellLength: number;
}

const MEBIBYTE = 1024 * 1024;

export const DEFAULT_LIMITS: Readonly<TableLimits> = {
  fileBytes: 20 * MEBIBYTE,
  parts: 2_000,
  unpackedBytes: 256 * MEBIBYTE,
  rows: 100_000,
  columns: 200,
  cellLength: LONGEST_CELL,
};
