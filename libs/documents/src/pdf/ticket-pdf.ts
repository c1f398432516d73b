import { qrModules } from '../qr/index.js';
import { finished, mm, newPdf, write, type Pdf, type PdfColours } from './page.js';
import { withoutGlyph } from './typeface.js';

export interface TicketCard {
  /** Above the title, small. */
  kind: string;
  title: string;
  /** Whose it is. */
  name: string;
  /** Below the name; '' for nothing. */
  nameDetail: string;
  organisation: string;
  facts: readonly (readonly [label: string, value: string])[];
  /** What the QR code says. */
  code: string;
  /** Below the code. */
  hint: string;
  /** What is said below that about characters that no font has (`U+2A9E7`), which are drawn as `〓`. */
  rareNote: (characters: string) => string;
}

const WIDTH = 210;
const HEIGHT = 99;
const EDGE = 11;
const STUB = 66;

/**
 * A ticket as a third of an A4 sheet: the coloured side with title, person and facts, and the code on white, sharp at any
 * size. Long names get smaller rather than cut.
 */
export async function ticketPdf(card: TicketCard, colours: PdfColours): Promise<Buffer> {
  const pdf = await newPdf(card.title, { widthMm: WIDTH, heightMm: HEIGHT });
  const main = mm(WIDTH - STUB);
  pdf.rect(0, 0, main, mm(HEIGHT)).fill(colours.accent);
  ridge(pdf, main, colours);
  pdf.rect(0, 0, main, mm(2)).fill(colours.gold);
  perforation(pdf, main, colours);

  const x = mm(EDGE);
  const width = main - mm(EDGE * 2);
  write(pdf, card.kind, { size: 9, colour: colours.gold, x, y: mm(9), width, lines: 1 });
  const afterTitle = write(pdf, card.title, {
    weight: 'bold',
    size: 17,
    colour: colours.onAccent,
    x,
    y: mm(14),
    width,
    lines: 2,
  });
  pdf.rect(x, afterTitle + mm(3), mm(14), mm(0.8)).fill(colours.gold);
  const afterName = write(pdf, card.name, {
    weight: 'bold',
    size: 24,
    colour: colours.onAccent,
    x,
    y: afterTitle + mm(6.5),
    width,
    lines: 1,
  });
  write(pdf, [card.organisation, card.nameDetail].filter(Boolean).join(' · '), {
    size: 11,
    colour: colours.onAccent,
    x,
    y: afterName + mm(0.5),
    width,
    lines: 2,
  });
  let y = mm(HEIGHT - EDGE) - card.facts.length * mm(7);
  for (const [label, value] of card.facts) {
    write(pdf, label, { size: 8.5, colour: colours.gold, x, y: y + 1.2, width: mm(17), lines: 1 });
    write(pdf, value, {
      size: 10.5,
      colour: colours.onAccent,
      x: x + mm(17),
      y,
      width: width - mm(17),
      lines: 1,
    });
    y += mm(7);
  }

  const side = mm(STUB - 22);
  drawQr(pdf, card.code, main + (mm(STUB) - side) / 2, mm(13), side, colours.text);
  write(pdf, card.name, {
    weight: 'bold',
    size: 12,
    colour: colours.text,
    x: main + mm(8),
    y: mm(13) + side + mm(5),
    width: mm(STUB - 16),
    lines: 1,
    align: 'center',
  });
  write(pdf, card.hint, {
    size: 8.5,
    colour: colours.quiet,
    x: main + mm(8),
    y: mm(13) + side + mm(13),
    width: mm(STUB - 16),
    lines: 3,
    align: 'center',
  });
  const rare = withoutGlyph(pdf, [card.name, card.nameDetail, card.organisation, card.title]);
  if (rare.length > 0)
    write(pdf, card.rareNote(rare.join(' ')), {
      size: 7.5,
      colour: colours.quiet,
      x: main + mm(8),
      y: mm(HEIGHT - 12),
      width: mm(STUB - 16),
      lines: 2,
      align: 'center',
    });
  return finished(pdf);
}

/** The mountain's outline (Zijin is a mountain) behind the words. */
function ridge(pdf: Pdf, width: number, { gold }: PdfColours): void {
  const base = mm(HEIGHT);
  pdf.save().fillOpacity(0.13).fillColor(gold);
  pdf
    .moveTo(0, base)
    .lineTo(0, base - mm(14))
    .bezierCurveTo(width * 0.2, base - mm(18), width * 0.3, base - mm(34), width * 0.46, base - mm(30))
    .bezierCurveTo(width * 0.6, base - mm(26), width * 0.66, base - mm(50), width * 0.8, base - mm(46))
    .bezierCurveTo(width * 0.9, base - mm(43), width * 0.94, base - mm(30), width, base - mm(28))
    .lineTo(width, base)
    .fill();
  pdf.restore();
}

function perforation(pdf: Pdf, x: number, { line }: PdfColours): void {
  pdf.save().lineWidth(0.8).dash(3, { space: 3 }).strokeColor(line);
  pdf
    .moveTo(x + mm(1), mm(4))
    .lineTo(x + mm(1), mm(HEIGHT - 4))
    .stroke();
  pdf.restore();
}

/** The code as squares, so that it stays sharp on any printer. */
export function drawQr(pdf: Pdf, text: string, x: number, y: number, side: number, colour: string): void {
  const rows = qrModules(text);
  const step = side / rows.length;
  rows.forEach((row, down) => {
    row.forEach((isDark, right) => {
      // a hair wider, so that no light shows between neighbours
      if (isDark) pdf.rect(x + right * step, y + down * step, step + 0.06, step + 0.06);
    });
  });
  pdf.fill(colour);
}
