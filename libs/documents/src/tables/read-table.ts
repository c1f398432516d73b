import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';
import { TableError } from './table-error.js';
import type { TableFile } from './table-file.js';
import { DEFAULT_LIMITS } from './table-limits.js';
import type { TableLimits } from './table-limits.js';

export interface ReadTableOptions {
  /** As uploaded. It never decides the format; a note says when it claims another one. */
  fileName?: string;
  limits?: Partial<TableLimits>;
  /** XLSX: the sheet of this name instead of the first visible one that holds anything. */
  sheet?: string;
}

const ZIP = [0x50, 0x4b];
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0];
/** PDF, PNG, JPEG, GIF, gzip, 7z, RAR: what gets uploaded by mistake. */
const NO_TABLES = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
];

/**
 * Reads an uploaded XLSX or CSV file, told apart by content. Cells come as clean text: dates as ISO 8601
 * (`2026-01-12`, `2026-01-12T09:30:00`), numbers with all their digits, booleans as TRUE and FALSE, formulas as their
 * stored value, merged cells in their first place. Throws TableError, and nothing else for any input.
 */
export async function readTable(bytes: Uint8Array, options: ReadTableOptions = {}): Promise<TableFile> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  if (bytes.length === 0) throw new TableError('file-empty');
  if (bytes.length > limits.fileBytes) {
    throw new TableError('file-too-large', { limit: limits.fileBytes, bytes: bytes.length });
  }
  if (startsWith(bytes, OLE2))
    throw new TableError(isEncryptedPackage(bytes) ? 'file-encrypted' : 'file-old-format');
  if (NO_TABLES.some((magic) => startsWith(bytes, magic))) throw new TableError('file-unknown-format');
  const table = isZip(bytes) ? await readXlsx(bytes, limits, options.sheet) : await readCsv(bytes, limits);
  const extension = /\.([a-z0-9]+)$/i.exec(options.fileName ?? '')?.[1]?.toLowerCase();
  const differs =
    extension !== undefined && extension !== table.format && !(table.format === 'csv' && extension === 'txt');
  if (differs) table.notes.unshift({ code: 'extension-differs', params: {} });
  return table;
}

function isZip(bytes: Uint8Array): boolean {
  const [, , third = 0, fourth = 0] = bytes;
  return startsWith(bytes, ZIP) && third < 9 && fourth < 9;
}

/** A password-protected XLSX is an OLE2 container with a stream of this name (MS-OFFCRYPTO §2.3.4.4). */
function isEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}
