import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** An XLSX as an attachment; its Chinese name by RFC 8187. */
export const spreadsheet = ({
  name,
  bytes,
}: {
  name: string;
  bytes: AsyncIterable<Uint8Array>;
}): StreamableFile =>
  new StreamableFile(Readable.from(bytes, { objectMode: false }), {
    type: XLSX,
    disposition: `attachment; filename="zijin.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
