import type { FontWeight } from './fonts.js';
import { cutTo, drawLines, linesOf } from './mixed-text.js';
import { runsOf, useFont, type Pdf, type Run } from './typeface.js';

export type { Pdf };

/** Colours as `#rrggbb`. */
export interface PdfColours {
  accent: string;
  onAccent: string;
  gold: string;
  text: string;
  quiet: string;
  line: string;
}

/** Millimetres as points. */
export const mm = (length: number): number => (length * 72) / 25.4;

/**
 * A new document; `widthMm` and `heightMm` default to A4. Text cannot be drawn before `write` was given a font. The library
 * is loaded with the first document: it and its font tables hold 10 MiB that most processes never need.
 */
export async function newPdf(title: string, { widthMm = 210, heightMm = 297 } = {}): Promise<Pdf> {
  const { default: Document } = await import('pdfkit');
  return new Document({
    size: [mm(widthMm), mm(heightMm)],
    margin: 0,
    info: { Title: title, Creator: 'Zijin', Producer: 'Zijin' },
    autoFirstPage: true,
    lang: 'zh-CN',
  });
}

/** The finished document's bytes. */
export function finished(pdf: Pdf): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
    pdf.end();
  });
}

export interface Words {
  weight?: FontWeight;
  size: number;
  colour: string;
  x: number;
  y: number;
  width: number;
  /** The text gets smaller, down to half, until it fits this many lines; what is still too long ends in an ellipsis. */
  lines?: number;
  align?: 'left' | 'center' | 'right';
}

const LINE_GAP = 1;

/** Draws a text and tells where it ends (points from the top). A character that no font has is drawn as `〓`. */
export function write(pdf: Pdf, text: string, words: Words): number {
  const { weight = 'regular', colour } = words;
  const runs = runsOf(pdf, text, weight);
  pdf.fillColor(colour);
  return runs.every(({ family }) => family === 'sc')
    ? writePlain(pdf, runs.map((run) => run.text).join(''), words)
    : writeMixed(pdf, runs, words);
}

/** How high the text becomes, with nothing cut. */
export function heightOf(
  pdf: Pdf,
  text: string,
  { weight = 'regular', size, width }: Pick<Words, 'weight' | 'size' | 'width'>,
): number {
  const runs = runsOf(pdf, text, weight);
  if (runs.some(({ family }) => family !== 'sc'))
    return linesOf(pdf.fontSize(size), runs, weight, width).length * lineHeight(pdf, weight, size);
  return useFont(pdf, 'sc', weight)
    .fontSize(size)
    .heightOfString(runs.map((run) => run.text).join(''), { width, lineGap: LINE_GAP });
}

const lineHeight = (pdf: Pdf, weight: FontWeight, size: number): number =>
  useFont(pdf, 'sc', weight).fontSize(size).currentLineHeight(true) + LINE_GAP;

function writePlain(pdf: Pdf, text: string, words: Words): number {
  const { weight = 'regular', x, y, width, lines, align = 'left' } = words;
  useFont(pdf, 'sc', weight);
  let { size } = words;
  const height = (): number => pdf.fontSize(size).heightOfString(text, { width, lineGap: LINE_GAP });
  const room = (): number => (lines ?? Infinity) * lineHeight(pdf, weight, size) + 0.5;
  while (lines !== undefined && height() > room() && size > words.size / 2) size -= 0.5;
  pdf.fontSize(size);
  const most = lines === undefined ? undefined : room();
  pdf.text(text, x, y, { width, align, lineGap: LINE_GAP, ...(most && { height: most, ellipsis: '…' }) });
  return y + Math.min(height(), most ?? Infinity);
}

function writeMixed(pdf: Pdf, runs: readonly Run[], words: Words): number {
  const { weight = 'regular', x, y, width, lines: most = Infinity, align = 'left' } = words;
  let { size } = words;
  const fitted = () => linesOf(pdf.fontSize(size), runs, weight, width);
  let lines = fitted();
  while (lines.length > most && size > words.size / 2) {
    size -= 0.5;
    lines = fitted();
  }
  lines = cutTo(pdf, lines, most, weight, width);
  const height = lineHeight(pdf, weight, size);
  drawLines(pdf, lines, weight, { x, y, width, height, align });
  return y + lines.length * height;
}
