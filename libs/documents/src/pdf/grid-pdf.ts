import { setImmediate as turn } from 'node:timers/promises';
import { finished, mm, newPdf, write, type Pdf, type PdfColours } from './page.js';

/** What stands in one cell: lines, the first of each pair in bold. */
export type GridCell = readonly (readonly [name: string, detail: string])[];

/** A sheet of columns × rows; more than fit a page go on on the next. */
export interface GridSheet {
  title: string;
  subtitle: string;
  columns: readonly string[];
  rows: readonly { label: string; cells: readonly GridCell[] }[];
}

export interface GridBook {
  title: string;
  sheets: readonly GridSheet[];
  /** At the foot of each page. */
  footWords: (page: number) => string;
}

const WIDTH = 297;
const HEIGHT = 210;
const EDGE = 12;
const LABEL = 16;
const HEAD = 27;
/** Of the row with the columns' names. */
const NAMES = 8;
const MOST_COLUMNS = 8;
const MOST_ROWS = 10;

/** A4 across: for each sheet as many pages as its columns and rows need. */
export async function gridPdf(book: GridBook, colours: PdfColours): Promise<Buffer> {
  const pdf = await newPdf(book.title, { widthMm: WIDTH, heightMm: HEIGHT });
  let page = 0;
  for (const sheet of book.sheets)
    for (const rows of parts(sheet.rows.length, MOST_ROWS))
      for (const columns of parts(sheet.columns.length, MOST_COLUMNS)) {
        if (page > 0) pdf.addPage();
        page += 1;
        frame(pdf, book, sheet, page, colours);
        drawGrid(pdf, sheet, columns, rows, colours);
        await turn();
      }
  return finished(pdf);
}

/** As few parts as the most allows, all about alike; at least one, which may be empty. */
function parts(count: number, most: number): { from: number; to: number }[] {
  const pages = Math.max(1, Math.ceil(count / most));
  const size = Math.ceil(count / pages);
  return Array.from({ length: pages }, (_, at) => ({
    from: at * size,
    to: Math.min(count, (at + 1) * size),
  }));
}

function frame(pdf: Pdf, book: GridBook, sheet: GridSheet, page: number, colours: PdfColours): void {
  pdf.rect(0, 0, mm(WIDTH), mm(3)).fill(colours.accent);
  pdf.rect(0, mm(3), mm(WIDTH), mm(0.8)).fill(colours.gold);
  const across = { x: mm(EDGE), width: mm(WIDTH - 2 * EDGE), lines: 1 };
  write(pdf, book.title, { ...across, size: 8.5, colour: colours.quiet, y: mm(7) });
  write(pdf, sheet.title, { ...across, weight: 'bold', size: 17, colour: colours.text, y: mm(11) });
  write(pdf, sheet.subtitle, { ...across, size: 10, colour: colours.quiet, y: mm(20) });
  write(pdf, book.footWords(page), {
    ...across,
    size: 8,
    colour: colours.quiet,
    y: mm(HEIGHT - 9),
    align: 'right',
  });
}

interface Part {
  from: number;
  to: number;
}

function drawGrid(pdf: Pdf, sheet: GridSheet, columns: Part, rows: Part, colours: PdfColours): void {
  const names = sheet.columns.slice(columns.from, columns.to);
  const shown = sheet.rows.slice(rows.from, rows.to);
  const left = mm(EDGE + LABEL);
  const width = (mm(WIDTH - 2 * EDGE) - mm(LABEL)) / Math.max(names.length, 4);
  const top = mm(HEAD + NAMES);
  const height = Math.min(mm(22), (mm(HEIGHT - 12) - top) / Math.max(shown.length, 1));
  for (const [at, name] of names.entries())
    write(pdf, name, {
      weight: 'bold',
      size: 10,
      colour: colours.accent,
      x: left + at * width + mm(1),
      y: mm(HEAD + 2),
      width: width - mm(2),
      lines: 1,
    });
  for (const [index, { label, cells }] of shown.entries()) {
    const y = top + index * height;
    write(pdf, label, {
      size: 9,
      colour: colours.accent,
      x: mm(EDGE),
      y: y + mm(1),
      width: mm(LABEL - 2),
      lines: 2,
    });
    for (const [at, cell] of cells.slice(columns.from, columns.to).entries())
      drawCell(pdf, cell, { x: left + at * width, y, width, height }, colours);
  }
  const right = left + names.length * width;
  const bottom = top + shown.length * height;
  pdf.lineWidth(0.5).strokeColor(colours.line);
  for (let at = 0; at <= shown.length; at += 1)
    pdf.moveTo(mm(EDGE), top + at * height).lineTo(right, top + at * height);
  for (let at = 0; at <= names.length; at += 1)
    pdf.moveTo(left + at * width, mm(HEAD)).lineTo(left + at * width, bottom);
  pdf.stroke();
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function drawCell(pdf: Pdf, cell: GridCell, { x, y, width, height }: Box, colours: PdfColours): void {
  if (cell.length === 0) return;
  // each line of name and detail takes its share of the cell, so that nothing is drawn over the next
  const share = (height - mm(1)) / cell.length;
  const name = Math.min(8.5, share * 0.4);
  const detail = Math.min(7, share * 0.33);
  const inside = { x: x + mm(1), width: width - mm(2), lines: 1 };
  for (const [at, [who, more]] of cell.entries()) {
    const line = y + mm(0.5) + at * share;
    write(pdf, who, { ...inside, weight: 'bold', size: name, colour: colours.text, y: line });
    write(pdf, cutTo(more, inside.width / (detail * SMALLEST)), {
      ...inside,
      size: detail,
      colour: colours.quiet,
      y: line + name * 1.35,
    });
  }
}

/** Of its size a detail may lose so much until it is cut rather than made smaller. */
const SMALLEST = 0.75;

/** So many Chinese characters wide at most, others count half. */
function cutTo(text: string, most: number): string {
  let used = 0;
  let cut = '';
  for (const character of text) {
    used += /[\u2e80-\uffef\u{20000}-\u{3ffff}]/u.test(character) ? 1 : 0.55;
    if (used > most - 1 && cut.length < text.length - character.length) return `${cut}…`;
    cut += character;
  }
  return text;
}
