import { drawQr } from './ticket-pdf.js';
import { finished, mm, newPdf, write, type Pdf, type PdfColours } from './page.js';

/** One certificate; a file may hold many. Every text in both languages stands one below the other. */
export interface Certificate {
  heading: readonly [first: string, second: string];
  /** Who receives it, one below the other. */
  receivers: readonly string[];
  words: readonly [first: string, second: string];
  /** Below, at the left and at the right: a label and what it says. */
  facts: readonly (readonly [label: string, value: string])[];
  number: string;
  /** What the code says; '' for none. */
  code: string;
  codeHint: string;
  /** `#rrggbb` of its kind. */
  colour: string;
}

const WIDTH = 297;
const HEIGHT = 210;

/** A4 across, one page each, with a frame of two lines and the mountain's outline. */
export async function certificatePdf(
  title: string,
  certificates: readonly Certificate[],
  colours: PdfColours,
): Promise<Buffer> {
  const pdf = await newPdf(title, { widthMm: WIDTH, heightMm: HEIGHT });
  certificates.forEach((certificate, at) => {
    if (at > 0) pdf.addPage();
    draw(pdf, certificate, colours);
  });
  return finished(pdf);
}

function draw(pdf: Pdf, certificate: Certificate, colours: PdfColours): void {
  const { heading, receivers, words, facts, number, code, codeHint, colour } = certificate;
  frame(pdf, colour, colours);
  const centre = { x: mm(38), width: mm(WIDTH - 76), align: 'center' } as const;
  write(pdf, heading[0], { ...centre, weight: 'bold', size: 34, colour, y: mm(30), lines: 1 });
  write(pdf, heading[1].toUpperCase(), { ...centre, size: 11, colour: colours.gold, y: mm(48), lines: 1 });
  pdf.rect(mm(WIDTH / 2 - 11), mm(57), mm(22), mm(0.8)).fill(colours.gold);
  let y = mm(66);
  const size = receivers.length > 3 ? 15 : 19;
  for (const receiver of receivers)
    y = write(pdf, receiver, { ...centre, weight: 'bold', size, colour: colours.text, y, lines: 1 }) + mm(2);
  y = write(pdf, words[0], { ...centre, size: 13, colour: colours.text, y: y + mm(5), lines: 3 });
  write(pdf, words[1], { ...centre, size: 10.5, colour: colours.quiet, y: y + mm(2.5), lines: 3 });
  facts.forEach(([label, value], at) => {
    const x = mm(38 + at * 62);
    write(pdf, label, { size: 8.5, colour: colours.gold, x, y: mm(163), width: mm(58), lines: 1 });
    write(pdf, value, { size: 10.5, colour: colours.text, x, y: mm(168), width: mm(58), lines: 2 });
  });
  const side = mm(22);
  if (code) drawQr(pdf, code, mm(WIDTH - 38) - side, mm(156), side, colours.text);
  const below = { size: 7.5, colour: colours.quiet, y: mm(181), lines: 1 } as const;
  write(pdf, codeHint, { ...below, x: mm(WIDTH - 118), width: mm(80), align: 'right' });
  write(pdf, number, { ...below, x: mm(38), width: mm(120) });
}

function frame(pdf: Pdf, colour: string, { gold }: PdfColours): void {
  const base = mm(HEIGHT - 15);
  const left = mm(15);
  const right = mm(WIDTH - 15);
  const at = (part: number): number => left + (right - left) * part;
  pdf.save().fillOpacity(0.08).fillColor(gold);
  pdf
    .moveTo(left, base)
    .lineTo(left, base - mm(14))
    .bezierCurveTo(at(0.2), base - mm(20), at(0.3), base - mm(44), at(0.46), base - mm(38))
    .bezierCurveTo(at(0.6), base - mm(33), at(0.66), base - mm(66), at(0.8), base - mm(60))
    .bezierCurveTo(at(0.9), base - mm(56), at(0.94), base - mm(38), right, base - mm(34))
    .lineTo(right, base)
    .fill();
  pdf.restore();
  pdf.rect(0, 0, mm(WIDTH), mm(4)).fill(colour);
  pdf.rect(0, mm(HEIGHT - 4), mm(WIDTH), mm(4)).fill(colour);
  pdf
    .rect(mm(12), mm(12), mm(WIDTH - 24), mm(HEIGHT - 24))
    .lineWidth(1.6)
    .stroke(gold);
  pdf
    .rect(mm(15), mm(15), mm(WIDTH - 30), mm(HEIGHT - 30))
    .lineWidth(0.5)
    .stroke(gold);
}
