import { crc32, inflateSync } from 'node:zlib';
import { pngSize } from './picture-size.js';

/** Samples per pixel by colour type (ISO/IEC 15948 table 11.1). */
const channels: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * Whether a PNG is whole: every chunk has its checksum, and its rows unpack to just the bytes that its size needs. What is
 * drawn into a document later must not break it then. Interlaced ones are not taken. Never throws.
 */
export function isSoundPng(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = pngSize(file);
  if (!size || size.width === 0 || size.height === 0) return false;
  const [depth = 0, colour = 0, , , interlace] = file.subarray(24, 29);
  const samples = channels[colour];
  if (samples === undefined || interlace !== 0 || ![1, 2, 4, 8, 16].includes(depth)) return false;
  const packed: Buffer[] = [];
  for (let at = 8; at + 12 <= file.length;) {
    const length = file.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > file.length || crc32(file.subarray(at + 4, end - 4)) !== file.readUInt32BE(end - 4))
      return false;
    const name = file.toString('latin1', at + 4, at + 8);
    if (name === 'IDAT') packed.push(file.subarray(at + 8, end - 4));
    if (name === 'IEND')
      return unpacksTo(packed, (1 + Math.ceil((size.width * depth * samples) / 8)) * size.height);
    at = end;
  }
  return false;
}

function unpacksTo(packed: readonly Buffer[], length: number): boolean {
  try {
    return inflateSync(Buffer.concat(packed), { maxOutputLength: length + 1 }).length === length;
  } catch {
    return false; // cut, or more than it should be
  }
}
