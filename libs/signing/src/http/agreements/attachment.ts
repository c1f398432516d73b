import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';

export const ANY_FILE = 'application/octet-stream';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Its Chinese name by RFC 8187. */
const named = (name: string): string =>
  `attachment; filename="file${name.slice(name.lastIndexOf('.'))}"; filename*=UTF-8''${encodeURIComponent(name)}`;

/** Only ever a download: a stranger made it. */
export const attachment = (file: {
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  content: Buffer;
}): StreamableFile =>
  new StreamableFile(file.content, {
    type: file.mediaType,
    length: file.sizeBytes,
    disposition: named(file.fileName),
  });

export const spreadsheet = (file: { name: string; bytes: AsyncIterable<Uint8Array> }): StreamableFile =>
  new StreamableFile(Readable.from(file.bytes, { objectMode: false }), {
    type: XLSX,
    disposition: named(file.name),
  });

/** A list as a file, by its format. */
export const exported = (
  file: { name: string; bytes: AsyncIterable<Uint8Array> },
  format: 'xlsx' | 'csv',
): StreamableFile =>
  new StreamableFile(Readable.from(file.bytes, { objectMode: false }), {
    type: format === 'xlsx' ? XLSX : 'text/csv; charset=utf-8',
    disposition: named(file.name),
  });
