import { finished, heightOf, mm, newPdf, write, type Pdf, type PdfColours } from './page.js';
import { withoutGlyph } from './typeface.js';

export interface ProgrammeSheet {
  title: string;
  /** Below the title: time and place. */
  subtitle: string;
  rows: readonly { when: string; title: string; detail: string }[];
  /** At the foot of each page: `第 1 页`. */
  pageWords: (page: number) => string;
  /** What is said below about characters that no font has (`U+2A9E7`), which are drawn as `〓`. */
  rareNote: (characters: string) => string;
}

const HEIGHT = 297;
const EDGE = 20;
const WHEN = 38;

/** A programme to print: A4, as many pages as it needs, a row never split between two. */
export async function programmePdf(sheet: ProgrammeSheet, colours: PdfColours): Promise<Buffer> {
  const pdf = await newPdf(sheet.title);
  const width = mm(210 - 2 * EDGE);
  let page = 1;
  let y = head(pdf, sheet, colours, width);
  foot(pdf, sheet.pageWords(page), colours, width);
  for (const row of sheet.rows) {
    const column = width - mm(WHEN);
    const height =
      heightOf(pdf, row.title, { weight: 'bold', size: 11, width: column }) +
      (row.detail ? heightOf(pdf, row.detail, { size: 9.5, width: column }) : 0) +
      mm(7);
    if (y + height > mm(HEIGHT - EDGE - 6)) {
      pdf.addPage();
      page += 1;
      foot(pdf, sheet.pageWords(page), colours, width);
      y = mm(EDGE);
    }
    write(pdf, row.when, {
      size: 10,
      colour: colours.accent,
      x: mm(EDGE),
      y: y + mm(3),
      width: mm(WHEN - 4),
    });
    const x = mm(EDGE + WHEN);
    const after = write(pdf, row.title, {
      weight: 'bold',
      size: 11,
      colour: colours.text,
      x,
      y: y + mm(2.5),
      width: column,
    });
    if (row.detail) write(pdf, row.detail, { size: 9.5, colour: colours.quiet, x, y: after, width: column });
    y += height;
    pdf
      .moveTo(mm(EDGE), y)
      .lineTo(mm(EDGE) + width, y)
      .lineWidth(0.5)
      .strokeColor(colours.line)
      .stroke();
  }
  const rare = withoutGlyph(pdf, [sheet.title, ...sheet.rows.flatMap((row) => [row.title, row.detail])]);
  if (rare.length > 0)
    write(pdf, sheet.rareNote(rare.join(' ')), {
      size: 8.5,
      colour: colours.quiet,
      x: mm(EDGE),
      y: y + mm(2),
      width,
      lines: 1,
    });
  return finished(pdf);
}

function head(pdf: Pdf, sheet: ProgrammeSheet, colours: PdfColours, width: number): number {
  pdf.rect(0, 0, mm(210), mm(3)).fill(colours.accent);
  pdf.rect(0, mm(3), mm(210), mm(0.8)).fill(colours.gold);
  const x = mm(EDGE);
  const title = write(pdf, sheet.title, {
    weight: 'bold',
    size: 18,
    colour: colours.text,
    x,
    y: mm(EDGE),
    width,
  });
  return (
    write(pdf, sheet.subtitle, { size: 10.5, colour: colours.quiet, x, y: title + mm(2), width }) + mm(5)
  );
}

const foot = (pdf: Pdf, words: string, { quiet }: PdfColours, width: number): number =>
  write(pdf, words, {
    size: 8.5,
    colour: quiet,
    x: mm(EDGE),
    y: mm(HEIGHT - EDGE + 4),
    width,
    lines: 1,
    align: 'right',
  });
