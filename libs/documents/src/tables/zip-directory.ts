import { TableError } from './table-error.js';

/** One part of an archive, as its central directory describes it. */
export interface ZipEntry {
  name: string;
  method: number;
  encrypted: boolean;
  crc32: number;
  packedBytes: number;
  unpackedBytes: number;
  headerOffset: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const IN_64_RECORD = 0xffffffff;
const COUNT_IN_64_RECORD = 0xffff;

/**
 * Reads the central directory (PKWARE APPNOTE 6.3, ZIP64 included) without unpacking anything.
 * Throws TableError 'file-damaged', or 'file-has-too-many-parts' before reading more than `limit` entries.
 */
export function readZipDirectory(bytes: Uint8Array, limit: number): ZipEntry[] {
  try {
    return entriesOf(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), bytes, limit);
  } catch (error) {
    // DataView answers a cut or lying directory with RangeError
    if (error instanceof RangeError) throw new TableError('file-damaged', {}, { cause: error });
    throw error;
  }
}

function entriesOf(view: DataView, bytes: Uint8Array, limit: number): ZipEntry[] {
  const end = findEnd(view);
  let count = view.getUint16(end + 10, true);
  let offset = view.getUint32(end + 16, true);
  if ((count === COUNT_IN_64_RECORD || offset === IN_64_RECORD) && end >= 20) {
    const locator = end - 20;
    if (view.getUint32(locator, true) === END_64_LOCATOR) {
      const record = safe(view.getBigUint64(locator + 8, true));
      if (view.getUint32(record, true) !== END_64) throw new TableError('file-damaged');
      count = safe(view.getBigUint64(record + 32, true));
      offset = safe(view.getBigUint64(record + 48, true));
    }
  }
  if (count > limit) throw new TableError('file-has-too-many-parts', { limit, parts: count });
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (view.getUint32(offset, true) !== CENTRAL) throw new TableError('file-damaged');
    const nameBytes = view.getUint16(offset + 28, true);
    const extraBytes = view.getUint16(offset + 30, true);
    const commentBytes = view.getUint16(offset + 32, true);
    const extra = offset + 46 + nameBytes;
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(offset + 46, extra)).replaceAll('\\', '/'),
      encrypted: (view.getUint16(offset + 8, true) & 1) === 1,
      method: view.getUint16(offset + 10, true),
      crc32: view.getUint32(offset + 16, true),
      ...sizes(view, offset, extra, extra + extraBytes),
    });
    offset = extra + extraBytes + commentBytes;
  }
  return entries;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= lowest; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new TableError('file-damaged');
}

/** Sizes and offset; those too large for 32 bits stand in the ZIP64 extra field, in this order. */
function sizes(view: DataView, central: number, extra: number, extraEnd: number) {
  let unpackedBytes = view.getUint32(central + 24, true);
  let packedBytes = view.getUint32(central + 20, true);
  let headerOffset = view.getUint32(central + 42, true);
  for (let at = extra; at + 4 <= extraEnd; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    const next = (): number => safe(view.getBigUint64((field += 8) - 8, true));
    if (unpackedBytes === IN_64_RECORD) unpackedBytes = next();
    if (packedBytes === IN_64_RECORD) packedBytes = next();
    if (headerOffset === IN_64_RECORD) headerOffset = next();
    break;
  }
  return { unpackedBytes, packedBytes, headerOffset };
}

function safe(value: bigint): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new TableError('file-damaged');
  return Number(value);
}
