import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';

export const ANY_FILE = 'application/octet-stream';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const PDF = 'application/pdf';

/** Its Chinese name by RFC 8187. */
const named = (name: string): string =>
  `attachment; filename="file${name.slice(name.lastIndexOf('.'))}"; filename*=UTF-8''${encodeURIComponent(name)}`;

/** Only ever a download: a stranger made it. */
export const attachment = (file: {
  name: string;
  mediaType: string;
  sizeBytes: number;
  content: Buffer;
}): StreamableFile =>
  new StreamableFile(file.content, {
    type: file.mediaType,
    length: file.sizeBytes,
    disposition: named(file.name),
  });

export const spreadsheet = (file: { name: string; bytes: AsyncIterable<Uint8Array> }): StreamableFile =>
  new StreamableFile(Readable.from(file.bytes, { objectMode: false }), {
    type: XLSX,
    disposition: named(file.name),
  });

export const pdfFile = (file: { name: string; content: Buffer }): StreamableFile =>
  new StreamableFile(file.content, {
    type: PDF,
    length: file.content.byteLength,
    disposition: named(file.name).replace('attachment', 'inline'),
  });
