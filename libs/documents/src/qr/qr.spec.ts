import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { PNG } from 'pngjs';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { qrPng, qrSvg } from './index.js';

beforeAll(async () => {
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const bytes = await readFile(file);
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(bytes).buffer } });
});

const decode = async (png: Uint8Array): Promise<string[]> => {
  const found = await readBarcodes(new Uint8Array(png), { formats: ['QRCode'] });
  return found.map(({ text }) => text);
};

const TICKET = 'https://demo.example/t/9F2kq1pXv7Wb3ZrY0cJmN8sLdHgTeUaQ#sig=MEUCIQDx';

describe('qrPng', () => {
  it.each([TICKET, '江宁 𠮷 😀', 'A', '0'.repeat(1_000)])('reads back what was written: %s', async (text) => {
    expect(await decode(qrPng(text))).toEqual([text]);
    expect(await decode(qrPng(text, { scale: 3 }))).toEqual([text]);
    expect(await decode(qrPng(text, { anyMask: true }))).toEqual([text]);
  });

  it('reads back random codes without their best mask', async () => {
    for (let n = 0; n < 100; n++) {
      const code = `ZJ1.${randomBytes(98).toString('base64url')}`;
      expect(await decode(qrPng(code, { anyMask: true }))).toEqual([code]);
    }
  });

  it('leaves a white rim of four modules and has only black and white squares', () => {
    const scale = 5;
    const { width, height, data } = PNG.sync.read(qrPng(TICKET, { scale }));
    expect(width).toBe(height);
    expect(width % scale).toBe(0);
    const pixel = (x: number, y: number): number => data[(y * width + x) * 4]!;
    let first = width;
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const value = pixel(x, y);
        if (value !== 0 && value !== 255) throw new Error(`grey at ${x},${y}`);
        if (value !== pixel(x - (x % scale), y - (y % scale))) throw new Error(`torn module at ${x},${y}`);
        if (value === 0) first = Math.min(first, x, y, width - 1 - x, height - 1 - y);
      }
    }
    expect(first).toBe(4 * scale);
  });

  it.each([
    ['', {}],
    ['x'.repeat(3_000), {}],
    ['x', { scale: 1.5 }],
    ['x', { quietZone: -1 }],
  ] as const)('refuses what gives no readable code', (text, options) => {
    expect(() => qrPng(text, options)).toThrow(RangeError);
  });
});

describe('qrSvg', () => {
  it('draws the same modules as the picture', async () => {
    const svg = qrSvg(TICKET);
    const size = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
    const png = PNG.sync.read(qrPng(TICKET, { scale: 1 }));
    expect(size).toBe(png.width);
    const dark = new Set<number>();
    for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
      for (let at = 0; at < Number(length); at++) dark.add(Number(y) * size + Number(x) + at);
    }
    const expected = [...Array(size * size).keys()].filter((at) => png.data[at * 4] === 0);
    expect([...dark].toSorted((a, b) => a - b)).toEqual(expected);
  });

  it('holds nothing of the text itself', () => {
    expect(qrSvg('"/><script>alert(1)</script>')).not.toContain('script');
  });
});
