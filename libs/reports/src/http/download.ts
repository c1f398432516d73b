import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { ExportedFile } from '../application/export-attendance.js';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const CSV_TYPE = 'text/csv; charset=utf-8';

/** A file to keep, never to be shown in the page. A client that goes away ends the stream, and with it the query. */
export function download(file: ExportedFile, type: string): StreamableFile {
  const name = encodeURIComponent(file.name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return new StreamableFile(Readable.from(file.bytes, { objectMode: false }), {
    type,
    disposition: `attachment; filename="${file.plainName}"; filename*=UTF-8''${name}`, // RFC 6266
  });
}
