import { encode } from 'uqr';
import { blackAndWhitePng } from './black-and-white-png.js';

/** Modules of blank rim a scanner needs (ISO/IEC 18004 §5.3.8). */
const QUIET_ZONE = 4;
const SCALE = 8;
/** A mask of ISO/IEC 18004 table 10 that breaks up what a random text could look like. */
const PLAIN_MASK = 2;

export interface QrPngOptions {
  /** Pixels per module; 8 unless told. */
  scale?: number;
  /** Modules of white around the symbol; 4 unless told, scanners fail with less. */
  quietZone?: number;
  /**
   * Takes the first best of the eight masks instead of weighing them, which is most of the work: for texts that have no
   * pattern of their own, such as random or signed codes. Readers undo every mask alike.
   */
  anyMask?: boolean;
}

/**
 * A text as QR code picture: black and white PNG, every module a sharp square of whole pixels. Error correction M
 * (15 %). Throws RangeError when the text is empty or longer than a QR code holds (2,331 bytes of UTF-8).
 */
export function qrPng(
  text: string,
  { scale = SCALE, quietZone = QUIET_ZONE, anyMask = false }: QrPngOptions = {},
): Buffer {
  if (!Number.isInteger(scale) || scale < 1) throw new RangeError('scale must be a whole number of pixels');
  if (!Number.isInteger(quietZone) || quietZone < 0) throw new RangeError('quietZone must be a whole number');
  return blackAndWhitePng(modulesOf(text, 0, anyMask), { scale, rim: quietZone });
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

function modulesOf(text: string, quietZone: number, anyMask = false): boolean[][] {
  if (text === '') throw new RangeError('A QR code needs a text');
  if (!Number.isInteger(quietZone) || quietZone < 0) throw new RangeError('quietZone must be a whole number');
  try {
    return encode(text, { ecc: 'M', border: quietZone, ...(anyMask && { maskPattern: PLAIN_MASK }) }).data;
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
