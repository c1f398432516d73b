import { setImmediate as turn } from 'node:timers/promises';
import { finished, heightOf, mm, newPdf, write, type Pdf, type PdfColours } from './page.js';

export interface StagePlace {
  number: number;
  name: string;
  /** Below the name, small: what they are, and of which organisation. */
  details: readonly string[];
}

/** What happens on stage in one go: a page of its own. */
export interface StageScene {
  over: string;
  title: string;
  facts: readonly (readonly [label: string, value: string])[];
  /** What is said, each with its label. */
  speeches: readonly { label: string; text: string }[];
  /** From the audience's left. */
  places: readonly StagePlace[];
}

export interface StageBook {
  title: string;
  subtitle: string;
  /** On the cover, below. */
  note: string;
  overview: { title: string; rows: readonly { when: string; title: string; detail: string }[] };
  scenes: readonly StageScene[];
  /** Above and below the drawn stage. */
  stageWords: { back: string; front: string };
  lists: {
    title: string;
    groups: readonly { title: string; rows: readonly (readonly [string, string])[] }[];
  };
  /** At the foot of each page. */
  footWords: (page: number) => string;
}

const HEIGHT = 297;
const EDGE = 18;
const COLUMN = mm(210 - 2 * EDGE);
const X = mm(EDGE);
const TOP = mm(EDGE + 4);
const LOWEST = mm(HEIGHT - EDGE - 6);
/** Side by side on a drawn stage; more stand in a second line of the drawing. */
const ABREAST = 8;

interface Sheet {
  pdf: Pdf;
  colours: PdfColours;
  y: number;
  /** Goes on on a new page unless so much room is left. */
  need: (room: number) => void;
  nextPage: () => void;
}

/** A4: a cover, the order of events, a page for each scene with speeches and a drawn stage, then lists. */
export async function stageBookPdf(book: StageBook, colours: PdfColours): Promise<Buffer> {
  const pdf = await newPdf(book.title);
  cover(pdf, book, colours);
  let number = 1;
  const sheet: Sheet = {
    pdf,
    colours,
    y: TOP,
    need: (room) => {
      if (sheet.y + room > LOWEST) sheet.nextPage();
    },
    nextPage: () => {
      pdf.addPage();
      number += 1;
      frame(pdf, book, number, colours);
      sheet.y = TOP;
    },
  };
  sheet.nextPage();
  head(sheet, '', book.overview.title);
  for (const row of book.overview.rows) line(sheet, row.when, row.title, row.detail, mm(32));
  for (const scene of book.scenes) {
    sheet.nextPage();
    head(sheet, scene.over, scene.title);
    for (const [label, value] of scene.facts) fact(sheet, label, value);
    stage(sheet, scene.places, book.stageWords);
    for (const speech of scene.speeches) say(sheet, speech);
    await turn();
  }
  sheet.nextPage();
  head(sheet, '', book.lists.title);
  for (const { title, rows } of book.lists.groups) {
    sheet.need(mm(24));
    sheet.y =
      write(pdf, title, {
        weight: 'bold',
        size: 12,
        colour: colours.accent,
        x: X,
        y: sheet.y,
        width: COLUMN,
      }) + mm(1);
    for (const [at, [what, detail]] of rows.entries()) line(sheet, String(at + 1), what, detail, mm(12));
    sheet.y += mm(5);
  }
  return finished(pdf);
}

function cover(pdf: Pdf, { title, subtitle, note }: StageBook, colours: PdfColours): void {
  pdf.rect(0, 0, mm(210), mm(118)).fill(colours.accent);
  pdf.rect(0, mm(118), mm(210), mm(1.6)).fill(colours.gold);
  const y = write(pdf, title, {
    weight: 'bold',
    size: 30,
    colour: colours.onAccent,
    x: X,
    y: mm(48),
    width: COLUMN,
    lines: 3,
  });
  write(pdf, subtitle, { size: 13, colour: colours.gold, x: X, y: y + mm(5), width: COLUMN, lines: 2 });
  write(pdf, note, { size: 10, colour: colours.quiet, x: X, y: mm(128), width: COLUMN, lines: 6 });
}

function frame(pdf: Pdf, { title, footWords }: StageBook, page: number, colours: PdfColours): void {
  pdf.rect(0, 0, mm(210), mm(3)).fill(colours.accent);
  pdf.rect(0, mm(3), mm(210), mm(0.8)).fill(colours.gold);
  const small = { size: 8.5, colour: colours.quiet, x: X, width: COLUMN, lines: 1 };
  write(pdf, title, { ...small, y: mm(9) });
  write(pdf, footWords(page), { ...small, y: mm(HEIGHT - EDGE + 4), align: 'right' });
}

function head(sheet: Sheet, over: string, title: string): void {
  const { pdf, colours } = sheet;
  let { y } = sheet;
  if (over) y = write(pdf, over, { size: 11, colour: colours.quiet, x: X, y, width: COLUMN, lines: 1 });
  y = write(pdf, title, {
    weight: 'bold',
    size: 22,
    colour: colours.text,
    x: X,
    y: y + 2,
    width: COLUMN,
    lines: 2,
  });
  sheet.y = y + mm(4);
}

function fact(sheet: Sheet, label: string, value: string): void {
  const { pdf, colours, y } = sheet;
  const indent = mm(32);
  write(pdf, label, { size: 10.5, colour: colours.quiet, x: X, y, width: indent - mm(2), lines: 1 });
  sheet.y =
    write(pdf, value, { size: 10.5, colour: colours.text, x: X + indent, y, width: COLUMN - indent }) + 2;
}

/** A row of a table without borders but a line below; what is in front stands in a column of its own. */
function line(sheet: Sheet, front: string, title: string, detail: string, indent: number): void {
  const { pdf, colours } = sheet;
  const width = COLUMN - indent;
  const bold = { weight: 'bold', size: 11, width } as const;
  const small = { size: 9.5, width } as const;
  const height = heightOf(pdf, title, bold) + (detail ? heightOf(pdf, detail, small) : 0) + mm(4);
  sheet.need(height);
  const top = sheet.y + mm(1.6);
  write(pdf, front, { size: 11, colour: colours.accent, x: X, y: top, width: indent - mm(2), lines: 1 });
  const y = write(pdf, title, { ...bold, colour: colours.text, x: X + indent, y: top });
  if (detail) write(pdf, detail, { ...small, colour: colours.quiet, x: X + indent, y });
  sheet.y += height;
  rule(pdf, sheet.y, colours.line);
}

const rule = (pdf: Pdf, y: number, colour: string): void => {
  pdf
    .moveTo(X, y)
    .lineTo(X + COLUMN, y)
    .lineWidth(0.5)
    .strokeColor(colour)
    .stroke();
};

function say(sheet: Sheet, { label, text }: { label: string; text: string }): void {
  if (!text) return;
  const { pdf, colours } = sheet;
  const inside = { size: 12, width: COLUMN - mm(6) };
  sheet.need(mm(10) + Math.min(mm(40), heightOf(pdf, text, inside)));
  sheet.y += mm(3);
  sheet.y =
    write(pdf, label, {
      weight: 'bold',
      size: 9.5,
      colour: colours.accent,
      x: X,
      y: sheet.y,
      width: COLUMN,
    }) + 2;
  for (const paragraph of text.split('\n').filter((each) => each.trim() !== '')) {
    const height = heightOf(pdf, paragraph, inside);
    sheet.need(height);
    pdf.rect(X, sheet.y, mm(1.2), height).fill(colours.gold);
    sheet.y = write(pdf, paragraph, { ...inside, colour: colours.text, x: X + mm(5), y: sheet.y }) + mm(1.5);
  }
}

/** The stage from above: who stands where, seen from the audience. */
function stage(sheet: Sheet, places: readonly StagePlace[], words: StageBook['stageWords']): void {
  if (places.length === 0) return;
  const { pdf, colours } = sheet;
  const lines = Math.ceil(places.length / ABREAST);
  const abreast = Math.ceil(places.length / lines);
  const rows = Array.from({ length: lines }, (_, at) => places.slice(at * abreast, (at + 1) * abreast));
  const rowHeight = mm(40);
  const height = rows.length * rowHeight + mm(12);
  sheet.need(height + mm(6));
  const top = sheet.y + mm(3);
  pdf.roundedRect(X, top, COLUMN, height, mm(2)).lineWidth(1).fillAndStroke('#f7f5fb', colours.line);
  const small = { size: 8.5, colour: colours.quiet, x: X, width: COLUMN, lines: 1, align: 'center' } as const;
  write(pdf, words.back, { ...small, y: top + mm(1.5) });
  const width = (COLUMN - mm(4)) / abreast;
  for (const [row, standing] of rows.entries())
    for (const [at, { number, name, details }] of standing.entries()) {
      const x = X + mm(2) + at * width;
      const y = top + mm(7) + row * rowHeight;
      pdf.circle(x + width / 2, y + mm(4), mm(4)).fill(colours.accent);
      const centred = { x: x + 2, width: width - 4, align: 'center' } as const;
      write(pdf, String(number), {
        ...centred,
        weight: 'bold',
        size: 11,
        colour: colours.onAccent,
        y: y + mm(4) - 8.5,
        lines: 1,
      });
      let below = write(pdf, name, {
        ...centred,
        weight: 'bold',
        size: 11,
        colour: colours.text,
        y: y + mm(9),
        lines: 1,
      });
      for (const [line, detail] of details.entries()) {
        const isLast = line === details.length - 1;
        below = write(pdf, detail, {
          ...centred,
          size: 8,
          colour: colours.quiet,
          y: below,
          lines: isLast ? 4 : 2,
        });
      }
    }
  write(pdf, words.front, { ...small, y: top + height - mm(5) });
  sheet.y = top + height + mm(3);
}
