import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** One part of an archive; its text (or bytes) is pulled while the archive is being read. */
export interface ZipPart {
  name: string;
  text: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
}

const VERSION = 20;
/** Sizes follow the data (bit 3), names are UTF-8 (bit 11). */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** 1980-01-01, the first day a ZIP knows: the same rows give the same bytes. */
const DATE = 0x0021;
const LARGEST = 0xffffffff;
/** Level 6 halves the speed for a tenth in size. */
const LEVEL = 4;

/** Streams a ZIP archive (PKWARE APPNOTE 6.3) part after part. Throws RangeError past 4 GiB. */
export async function* writeZip(
  parts: AsyncIterable<ZipPart> | Iterable<ZipPart>,
): AsyncGenerator<Uint8Array, void> {
  const directory: Buffer[] = [];
  let offset = 0;
  const grown = (bytes: number): void => {
    offset += bytes;
    if (offset > LARGEST) throw new RangeError('An archive cannot pass 4 GiB');
  };
  for await (const part of parts) {
    const name = Buffer.from(part.name);
    const start = offset;
    const head = header(0x04034b50, [[VERSION, 2], ...fields(0, 0, 0, name.length)], name);
    grown(head.length);
    yield head;
    const tally = { crc: 0, packed: 0, unpacked: 0 };
    const deflate = createDeflateRaw({ level: LEVEL });
    // errors of the rows surface where the output is read; leaving early closes the rows
    pipeline(Readable.from(encoded(part.text, tally), { objectMode: false }), deflate, () => undefined);
    for await (const chunk of deflate as AsyncIterable<Buffer>) {
      tally.packed += chunk.length;
      grown(chunk.length);
      yield chunk;
    }
    if (tally.unpacked > LARGEST) throw new RangeError('A part of an archive cannot pass 4 GiB');
    const sums: Field[] = [
      [tally.crc, 4],
      [tally.packed, 4],
      [tally.unpacked, 4],
    ];
    const descriptor = header(0x08074b50, sums);
    grown(descriptor.length);
    yield descriptor;
    const central: Field[] = [
      [VERSION, 2],
      [VERSION, 2],
      ...fields(tally.crc, tally.packed, tally.unpacked, name.length),
      [0, 2], // comment length
      [0, 2], // disk
      [0, 2], // internal attributes
      [0, 4], // external attributes
      [start, 4],
    ];
    directory.push(header(0x02014b50, central, name));
  }
  const entries = Buffer.concat(directory);
  const count = directory.length;
  yield entries;
  yield header(0x06054b50, [
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [entries.length, 4],
    [offset, 4],
    [0, 2],
  ]);
}

type Field = [value: number, bytes: 2 | 4];

function fields(crc: number, packed: number, unpacked: number, nameBytes: number): Field[] {
  return [
    [FLAGS, 2],
    [DEFLATED, 2],
    [0, 2],
    [DATE, 2],
    [crc, 4],
    [packed, 4],
    [unpacked, 4],
    [nameBytes, 2],
    [0, 2],
  ];
}

function header(signature: number, values: Field[], tail: Buffer = Buffer.alloc(0)): Buffer {
  const all: Field[] = [[signature, 4], ...values];
  const head = Buffer.alloc(all.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of all) at = head.writeUIntLE(value, at, bytes);
  return Buffer.concat([head, tail]);
}

async function* encoded(
  text: ZipPart['text'],
  tally: { crc: number; unpacked: number },
): AsyncGenerator<Buffer> {
  for await (const piece of text) {
    const bytes =
      typeof piece === 'string'
        ? Buffer.from(piece)
        : Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    tally.crc = crc32(bytes, tally.crc);
    tally.unpacked += bytes.length;
    yield bytes;
  }
}
