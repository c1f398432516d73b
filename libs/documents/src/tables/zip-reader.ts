import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { TableError } from './table-error.js';
import type { TableLimits } from './table-limits.js';
import { readZipDirectory } from './zip-directory.js';
import type { ZipEntry } from './zip-directory.js';

const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/** An opened archive: its limits are checked, nothing is unpacked yet. */
export interface ZipReader {
  names: string[];
  has(name: string): boolean;
  /** Unpacks one part piece by piece; throws as soon as it unpacks to more than its directory entry says. */
  chunks(name: string): AsyncGenerator<Uint8Array>;
  /** A whole part as UTF-8 text. */
  text(name: string): Promise<string>;
}

/**
 * Opens an archive held in memory and checks it against the limits before a byte is unpacked.
 * Throws TableError: 'file-damaged', 'file-encrypted', 'file-has-too-many-parts', 'file-unpacks-too-large'.
 */
export function openZip(bytes: Uint8Array, limits: TableLimits): ZipReader {
  const entries = readZipDirectory(bytes, limits.parts);
  const limit = limits.unpackedBytes;
  const claimed = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  if (claimed > limit) throw new TableError('file-unpacks-too-large', { limit, bytes: claimed });
  // parts that share their bytes are how a small file claims to be many large ones
  if (entries.reduce((sum, entry) => sum + entry.packedBytes, 0) > bytes.length)
    throw new TableError('file-damaged');
  if (entries.some((entry) => entry.encrypted)) throw new TableError('file-encrypted');

  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const chunks = (name: string): AsyncGenerator<Uint8Array> => {
    const entry = byName.get(name.toLowerCase());
    if (!entry) throw new TableError('file-damaged');
    return unpack(bytes, entry, limit);
  };
  return {
    names: entries.map((entry) => entry.name),
    has: (name) => byName.has(name.toLowerCase()),
    chunks,
    async text(name) {
      const decoder = new TextDecoder();
      let text = '';
      for await (const chunk of chunks(name)) text += decoder.decode(chunk, { stream: true });
      return text + decoder.decode();
    },
  };
}

async function* unpack(bytes: Uint8Array, entry: ZipEntry, limit: number): AsyncGenerator<Uint8Array> {
  const packed = packedBytes(bytes, entry);
  let seen = 0;
  let sum = 0;
  try {
    for await (const chunk of entry.method === STORED ? slices(packed) : inflate(packed)) {
      seen += chunk.length;
      if (seen > entry.unpackedBytes) throw new TableError('file-unpacks-too-large', { limit, bytes: seen });
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (error) {
    if (isZlibError(error)) throw new TableError('file-damaged', {}, { cause: error });
    throw error;
  }
  if (seen !== entry.unpackedBytes || sum !== entry.crc32) throw new TableError('file-damaged');
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const at = entry.headerOffset;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const known = entry.method === STORED || entry.method === DEFLATED;
  if (!known || at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL)
    throw new TableError('file-damaged');
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.packedBytes > bytes.length) throw new TableError('file-damaged');
  return bytes.subarray(start, start + entry.packedBytes);
}

function inflate(packed: Uint8Array): AsyncIterable<Uint8Array> {
  const output = createInflateRaw({ chunkSize: 64 * 1024 });
  // errors surface where the output is read
  pipeline(Readable.from(slices(packed)), output, () => undefined);
  return output;
}

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  const size = 64 * 1024;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

function isZlibError(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return code.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE';
}
