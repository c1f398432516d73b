import { randomChunk } from './random-chunk.js';

/** The last moment and count given to an id of now, so that ids of one millisecond sort as they were made. */
let moment = 0;
let count = 0;

/**
 * A UUID of version 7 (RFC 9562): sorts by the time it was made, which keeps indexes compact. Ids that one process
 * makes of the present are in order even within a millisecond (method 1: a counter in `rand_a`).
 */
export function newId(at?: number): string {
  const bytes = randomChunk(16);
  if (at === undefined) {
    const now = Date.now();
    if (now > moment) {
      moment = now;
      count = bytes.readUInt16BE(6) & 0x3ff;
    } else if (++count > 0xfff) {
      moment += 1;
      count = 0;
    }
    bytes.writeUInt16BE(count, 6);
  }
  bytes.writeUIntBE(at ?? moment, 0, 6);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
