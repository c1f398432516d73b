import { setImmediate as turn } from 'node:timers/promises';
import { finished, heightOf, mm, newPdf, write, type Pdf, type PdfColours } from './page.js';

export interface ScheduleRow {
  when: string;
  /** In bold; what the row is. */
  title: string;
  /** Below it, small. */
  detail: string;
  /** Nothing takes place: drawn pale. */
  isQuiet?: boolean;
}

/** One page, about one person or one place. */
export interface SchedulePage {
  /** Very large, for a sign to be read from afar: a number. */
  sign?: string;
  /** Above the title, small. */
  over: string;
  title: string;
  subtitle: string;
  days: readonly { title: string; rows: readonly ScheduleRow[] }[];
}

export interface ScheduleBook {
  /** Of the document, and at the head of each page. */
  title: string;
  pages: readonly SchedulePage[];
  /** At the foot of each page: who made it and when, and the page's number. */
  footWords: (page: number) => string;
}

const HEIGHT = 297;
const EDGE = 18;
const COLUMN = mm(210 - 2 * EDGE);
const LOWEST = mm(HEIGHT - EDGE - 6);
/** Of the column with the times, in millimetres. */
const WHEN = 34;
/** After so many pages other work gets its turn. */
const PAGES_PER_TURN = 1;
/** Sizes tried until all rows fit one page; the last is used whether they do or not. */
const SIZES = [1, 0.88, 0.76] as const;

/** A4, a page for each person or place, smaller where there is much; what fits no page goes on on the next. */
export async function schedulePdf(book: ScheduleBook, colours: PdfColours): Promise<Buffer> {
  const pdf = await newPdf(book.title);
  let number = 0;
  const nextPage = (): void => {
    if (number > 0) pdf.addPage();
    number += 1;
    frame(pdf, book, number, colours);
  };
  for (const [at, page] of book.pages.entries()) {
    nextPage();
    const top = head(pdf, page, colours);
    const scale = SIZES.find((size) => top + daysHeight(pdf, page, size) <= LOWEST) ?? SIZES.at(-1)!;
    let y = top;
    for (const day of page.days) {
      if (y + dayHead(scale) + mm(12) > LOWEST) {
        nextPage();
        y = mm(EDGE + 10);
      }
      y = writeDay(pdf, day.title, y, scale, colours);
      for (const row of day.rows) {
        if (y + rowHeight(pdf, row, scale) > LOWEST) {
          nextPage();
          y = writeDay(pdf, `${page.title} · ${day.title}`, mm(EDGE + 10), scale, colours);
        }
        y = writeRow(pdf, row, y, scale, colours);
      }
      y += mm(4);
    }
    if (at % PAGES_PER_TURN === 0) await turn();
  }
  return finished(pdf);
}

function frame(pdf: Pdf, { title, footWords }: ScheduleBook, page: number, colours: PdfColours): void {
  pdf.rect(0, 0, mm(210), mm(3)).fill(colours.accent);
  pdf.rect(0, mm(3), mm(210), mm(0.8)).fill(colours.gold);
  const small = { size: 8.5, colour: colours.quiet, x: mm(EDGE), width: COLUMN, lines: 1 };
  write(pdf, title, { ...small, y: mm(9) });
  write(pdf, footWords(page), { ...small, y: mm(HEIGHT - EDGE + 4), align: 'right' });
}

function head(pdf: Pdf, { sign, over, title, subtitle }: SchedulePage, colours: PdfColours): number {
  const x = mm(EDGE);
  const text = { x, width: COLUMN };
  let y = mm(EDGE + 2);
  if (sign !== undefined) {
    write(pdf, over, { ...text, size: 18, colour: colours.quiet, y, align: 'center', lines: 1 });
    write(pdf, sign, {
      ...text,
      weight: 'bold',
      size: 190,
      colour: colours.accent,
      y: y + mm(1),
      align: 'center',
      lines: 1,
    });
    y += mm(88);
    y = write(pdf, title, {
      ...text,
      weight: 'bold',
      size: 22,
      colour: colours.text,
      y,
      align: 'center',
      lines: 1,
    });
    return y + mm(5);
  }
  y = write(pdf, over, { ...text, size: 11, colour: colours.quiet, y, lines: 2 });
  y = write(pdf, title, { ...text, weight: 'bold', size: 22, colour: colours.text, y: y + 2, lines: 2 });
  if (subtitle) y = write(pdf, subtitle, { ...text, size: 11, colour: colours.quiet, y: y + 1, lines: 2 });
  return y + mm(5);
}

const TITLE = 11;
const DETAIL = 9;
const column = COLUMN - mm(WHEN);
const dayHead = (scale: number): number => mm(9) * scale;

const rowHeight = (pdf: Pdf, { title, detail }: ScheduleRow, scale: number): number =>
  heightOf(pdf, title, { weight: 'bold', size: TITLE * scale, width: column }) +
  (detail ? heightOf(pdf, detail, { size: DETAIL * scale, width: column }) : 0) +
  mm(4.5) * scale;

const daysHeight = (pdf: Pdf, { days }: SchedulePage, scale: number): number =>
  days.reduce(
    (sum, { rows }) =>
      sum + dayHead(scale) + rows.reduce((all, row) => all + rowHeight(pdf, row, scale), 0) + mm(4),
    0,
  );

function writeDay(pdf: Pdf, title: string, y: number, scale: number, colours: PdfColours): number {
  const x = mm(EDGE);
  write(pdf, title, {
    weight: 'bold',
    size: 11 * scale,
    colour: colours.accent,
    x,
    y,
    width: COLUMN,
    lines: 1,
  });
  const below = y + dayHead(scale) - mm(1.5) * scale;
  pdf
    .moveTo(x, below)
    .lineTo(x + COLUMN, below)
    .lineWidth(1)
    .strokeColor(colours.accent)
    .stroke();
  return y + dayHead(scale);
}

function writeRow(pdf: Pdf, row: ScheduleRow, y: number, scale: number, colours: PdfColours): number {
  const x = mm(EDGE);
  const colour = row.isQuiet ? colours.quiet : colours.text;
  const weight = row.isQuiet ? 'regular' : 'bold';
  const top = y + mm(1.5) * scale;
  write(pdf, row.when, {
    size: TITLE * scale,
    colour: colours.accent,
    x,
    y: top,
    width: mm(WHEN - 2),
    lines: 1,
  });
  const inColumn = { x: x + mm(WHEN), width: column };
  const after = write(pdf, row.title, { ...inColumn, weight, size: TITLE * scale, colour, y: top });
  if (row.detail)
    write(pdf, row.detail, { ...inColumn, size: DETAIL * scale, colour: colours.quiet, y: after });
  const end = y + rowHeight(pdf, row, scale);
  pdf
    .moveTo(x, end)
    .lineTo(x + COLUMN, end)
    .lineWidth(0.5)
    .strokeColor(colours.line)
    .stroke();
  return end;
}
