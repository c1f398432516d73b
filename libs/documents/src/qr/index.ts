import { PNG } from 'pngjs';
import { encode } from 'uqr';

/** Modules of blank rim a scanner needs (ISO/IEC 18004 §5.3.8). */
const QUIET_ZONE = 4;
const SCALE = 8;
const WHITE = 255;
const BLACK = 0;

export interface QrPngOptions {
  /** Pixels per module; 8 unless told. */
  scale?: number;
  /** Modules of white around the symbol; 4 unless told, scanners fail with less. */
  quietZone?: number;
}

/**
 * A text as QR code picture: greyscale PNG, every module a sharp square of whole pixels. Error correction M
 * (15 %). Throws RangeError when the text is empty or longer than a QR code holds (2,331 bytes of UTF-8).
 */
export function qrPng(text: string, { scale = SCALE, quietZone = QUIET_ZONE }: QrPngOptions = {}): Buffer {
  if (!Number.isInteger(scale) || scale < 1) throw new RangeError('scale must be a whole number of pixels');
  const modules = modulesOf(text, quietZone);
  const width = modules.length * scale;
  const data = Buffer.alloc(width * width, WHITE);
  modules.forEach((row, y) => {
    const start = y * scale * width;
    row.forEach((isDark, x) => {
      if (isDark) data.fill(BLACK, start + x * scale, start + (x + 1) * scale);
    });
    for (let copy = 1; copy < scale; copy++) data.copyWithin(start + copy * width, start, start + width);
  });
  const options = {
    width,
    height: width,
    colorType: 0,
    inputColorType: 0,
    inputHasAlpha: false,
    bitDepth: 8,
  } as const;
  const png = new PNG(options);
  png.data = data;
  return PNG.sync.write(png, options);
}

/**
 * A text as QR code drawing: one SVG of 1 unit per module that grows to any size and keeps sharp edges. It holds
 * no text, so it can stand in a page as it is. Throws as `qrPng`.
 */
export function qrSvg(
  text: string,
  { quietZone = QUIET_ZONE }: Pick<QrPngOptions, 'quietZone'> = {},
): string {
  const modules = modulesOf(text, quietZone);
  const size = modules.length;
  const bars = modules.flatMap((row, y) =>
    darkRuns(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${bars.join('')}"/></svg>`
  );
}

/** The symbol's rows, true where it is dark, without a rim; for those who draw it themselves. Throws as `qrPng`. */
export const qrModules = (text: string): boolean[][] => modulesOf(text, 0);

function modulesOf(text: string, quietZone: number): boolean[][] {
  if (text === '') throw new RangeError('A QR code needs a text');
  if (!Number.isInteger(quietZone) || quietZone < 0) throw new RangeError('quietZone must be a whole number');
  try {
    return encode(text, { ecc: 'M', border: quietZone }).data;
  } catch (error) {
    throw new RangeError('The text is too long for a QR code', { cause: error });
  }
}

function darkRuns(row: boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((isDark, x) => {
    const last = runs.at(-1);
    if (!isDark) return;
    if (last && last[0] + last[1] === x) last[1]++;
    else runs.push([x, 1]);
  });
  return runs;
}
