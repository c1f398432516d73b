import type PDFDocument from 'pdfkit';
import { fontBytes, type FontWeight } from './fonts.js';

/** Colours as `#rrggbb`. */
export interface PdfColours {
  accent: string;
  onAccent: string;
  gold: string;
  text: string;
  quiet: string;
  line: string;
}

export type Pdf = InstanceType<typeof PDFDocument>;

/** Millimetres as points. */
export const mm = (length: number): number => (length * 72) / 25.4;

/**
 * A new document; `widthMm` and `heightMm` default to A4. Text cannot be drawn before `write` was given a font. The library
 * is loaded with the first document: it and its font tables hold 10 MiB that most processes never need.
 */
export async function newPdf(title: string, { widthMm = 210, heightMm = 297 } = {}): Promise<Pdf> {
  const { default: Document } = await import('pdfkit');
  const pdf = new Document({
    size: [mm(widthMm), mm(heightMm)],
    margin: 0,
    info: { Title: title, Creator: 'Zijin', Producer: 'Zijin' },
    autoFirstPage: true,
    lang: 'zh-CN',
  });
  for (const weight of ['regular', 'bold'] as const) pdf.registerFont(weight, fontBytes(weight));
  return pdf;
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

/** Draws a text and tells where it ends (points from the top). */
export function write(pdf: Pdf, text: string, words: Words): number {
  const { weight = 'regular', colour, x, y, width, lines, align = 'left' } = words;
  pdf.font(weight).fillColor(colour);
  let { size } = words;
  const heightOf = (): number => pdf.fontSize(size).heightOfString(text, { width, lineGap: LINE_GAP });
  const room = (): number =>
    (lines ?? Infinity) * (pdf.fontSize(size).currentLineHeight(true) + LINE_GAP) + 0.5;
  while (lines !== undefined && heightOf() > room() && size > words.size / 2) size -= 0.5;
  pdf.fontSize(size);
  const height = lines === undefined ? undefined : room();
  pdf.text(text, x, y, { width, align, lineGap: LINE_GAP, ...(height && { height, ellipsis: '…' }) });
  return y + Math.min(heightOf(), height ?? Infinity);
}
