import type { FontFamily, FontWeight } from './fonts.js';
import { useFont, type Pdf, type Run } from './typeface.js';

/** What is never broken: a word of Latin letters, or one character of any other script. */
interface Piece {
  family: FontFamily;
  text: string;
  width: number;
}

export type Line = Piece[];

const PIECES = /\n|[^\s\u2e80-\uffef\u{20000}-\u{3ffff}]+|./gu;

/**
 * Lines of a text in several fonts, which pdfkit cannot break by itself; at the document's size. Breaks between any two
 * characters of Chinese, and within a word that is wider than the line.
 */
export function linesOf(pdf: Pdf, runs: readonly Run[], weight: FontWeight, width: number): Line[] {
  const lines: Line[] = [[]];
  let used = 0;
  const put = (family: FontFamily, text: string): void => {
    const wide = useFont(pdf, family, weight).widthOfString(text);
    if (wide > width && [...text].length > 1) return [...text].forEach((one) => put(family, one));
    if (used > 0 && used + wide > width) {
      lines.push([]);
      used = 0;
      if (text === ' ') return;
    }
    lines.at(-1)!.push({ family, text, width: wide });
    used += wide;
  };
  for (const { family, text } of runs)
    for (const [piece] of text.matchAll(PIECES))
      if (piece === '\n') {
        lines.push([]);
        used = 0;
      } else put(family, piece);
  return lines;
}

/** The first lines; where more was said, the last ends in an ellipsis. */
export function cutTo(pdf: Pdf, lines: Line[], most: number, weight: FontWeight, width: number): Line[] {
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const last = [...kept.at(-1)!];
  const dots = { family: 'sc' as const, text: '…', width: useFont(pdf, 'sc', weight).widthOfString('…') };
  while (last.length > 0 && widthOf(last) + dots.width > width) last.pop();
  return [...kept.slice(0, -1), [...last, dots]];
}

export const widthOf = (line: Line): number => line.reduce((sum, piece) => sum + piece.width, 0);

/** Draws the lines from the top, each `height` below the one before. */
export function drawLines(
  pdf: Pdf,
  lines: readonly Line[],
  weight: FontWeight,
  { x, y, width, height, align }: { x: number; y: number; width: number; height: number; align: string },
): void {
  for (const [at, line] of lines.entries()) {
    const spare = width - widthOf(line);
    let left = x + (align === 'center' ? spare / 2 : align === 'right' ? spare : 0);
    for (const piece of line) {
      useFont(pdf, piece.family, weight).text(piece.text, left, y + at * height, { lineBreak: false });
      left += piece.width;
    }
  }
}
