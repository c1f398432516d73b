import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { recogniseUpload } from './recognise-upload.js';

const PIXELS = 50e6;
const bytes = (...parts: (readonly number[] | string)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : part)));
const u16 = (n: number): number[] => [n >> 8, n & 255];

/** Start of image, a JFIF segment, a filler byte, and a frame header of this size. */
const jpeg = (width: number, height: number): Uint8Array =>
  bytes(
    [0xff, 0xd8, 0xff, 0xe0, ...u16(16)],
    'JFIF\0\u0001\u0001\0\0\0\0\0\0\0',
    [0xff, 0xff, 0xc2, ...u16(17), 8, ...u16(height), ...u16(width), 3],
    [0, 0, 0, 0, 0, 0, 0, 0, 0],
  );
const png = (width: number, height: number): Uint8Array =>
  bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13], 'IHDR', [
    0,
    0,
    ...u16(width),
    0,
    0,
    ...u16(height),
    8,
    2,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
  ]);

describe('an upload', () => {
  it('is known by its content', () => {
    expect(recogniseUpload(bytes('%PDF-1.4 …'), PIXELS)).toMatchObject({ extension: 'pdf' });
    expect(recogniseUpload(jpeg(4000, 3000), PIXELS)).toEqual({ mediaType: 'image/jpeg', extension: 'jpg' });
    expect(recogniseUpload(png(4000, 3000), PIXELS)).toMatchObject({ extension: 'png' });
    expect(recogniseUpload(bytes('GIF89a'), PIXELS)).toBe('wrong-kind');
    expect(recogniseUpload(bytes('PK\u0003\u0004 no directory'), PIXELS)).toBe('wrong-kind');
    expect(recogniseUpload(new Uint8Array(), PIXELS)).toBe('empty');
  });

  it('that is a picture may have so many pixels, and must say how many', () => {
    expect(recogniseUpload(jpeg(60_000, 60_000), PIXELS)).toBe('image-too-large');
    expect(recogniseUpload(png(60_000, 60_000), PIXELS)).toBe('image-too-large');
    expect(recogniseUpload(jpeg(0, 10), PIXELS)).toBe('wrong-kind');
    expect(recogniseUpload(jpeg(10, 10).slice(0, 24), PIXELS)).toBe('wrong-kind');
    expect(recogniseUpload(png(10, 10).slice(0, 20), PIXELS)).toBe('wrong-kind');
  });

  it('of any bytes is answered, never thrown at', () => {
    const beginnings = fc.constantFrom('%PDF-', 'PK\u0003\u0004', '').map((text) => [...Buffer.from(text)]);
    const pictures = fc.constantFrom([0xff, 0xd8, 0xff], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    fc.assert(
      fc.property(fc.oneof(beginnings, pictures), fc.uint8Array({ maxLength: 200 }), (start, rest) => {
        expect(recogniseUpload(bytes(start, [...rest]), PIXELS)).toBeDefined();
      }),
    );
  });
});
