import { setImmediate as turn } from 'node:timers/promises';
import { finished, heightOf, mm, newPdf, write, type Pdf, type PdfColours } from './page.js';

export interface BookletEntry {
  /** Above the title, small: kind and number. */
  over: string;
  title: string;
  /** Below the title: whose it is. */
  owner: string;
  facts: readonly (readonly [label: string, value: string])[];
  text: string;
}

export interface Booklet {
  title: string;
  subtitle: string;
  /** On the cover, below: how many, when printed. */
  note: string;
  /** Each begins on a page of its own. */
  parts: readonly { title: string; entries: readonly BookletEntry[] }[];
  contents: string;
  /** At the foot of each page: `第 1 页`. */
  pageWords: (page: number) => string;
}

const WIDTH = 210;
const HEIGHT = 297;
const EDGE = 20;
const LOWEST = mm(HEIGHT - EDGE - 6);
const COLUMN = mm(WIDTH - 2 * EDGE);
const LABEL = mm(26);
/** Points. */
const TEXT = 9.5;
/** Longer texts end in an ellipsis: an entry is at most about a page. */
const MOST_CHARACTERS = 1600;
/** After so many entries other work gets its turn. */
const ENTRIES_PER_TURN = 5;

/** A4, a cover with the contents, then the entries one after another; an entry's head is never split from its text. */
export async function bookletPdf(booklet: Booklet, colours: PdfColours): Promise<Buffer> {
  const pdf = await newPdf(booklet.title);
  const state = { page: 1, y: mm(EDGE) };
  cover(pdf, booklet, colours);
  const nextPage = (): void => {
    pdf.addPage();
    state.page += 1;
    state.y = mm(EDGE);
    write(pdf, booklet.pageWords(state.page), {
      size: 8.5,
      colour: colours.quiet,
      x: mm(EDGE),
      y: mm(HEIGHT - EDGE + 4),
      width: COLUMN,
      lines: 1,
      align: 'right',
    });
  };
  let drawn = 0;
  for (const part of booklet.parts) {
    if (part.entries.length === 0) continue;
    nextPage();
    state.y = partHead(pdf, part.title, colours);
    for (const entry of part.entries) {
      const text = shortened(entry.text);
      const height = headHeight(pdf, entry) + Math.min(mm(30), textHeight(pdf, text));
      if (state.y + height > LOWEST) nextPage();
      state.y = entryHead(pdf, entry, colours, state.y);
      for (const paragraph of text.split('\n').filter((line) => line.trim() !== '')) {
        // by its lines, for one paragraph may be longer than what is left of the page
        let rest = paragraph;
        while (rest !== '') {
          const room = Math.floor((LOWEST - state.y) / lineHeight(pdf));
          if (room < 1) {
            nextPage();
            continue;
          }
          const now = fitting(pdf, rest, room);
          state.y = write(pdf, now, {
            size: TEXT,
            colour: colours.text,
            x: mm(EDGE),
            y: state.y,
            width: COLUMN,
          });
          rest = rest.slice(now.length).trimStart();
        }
        state.y += mm(1);
      }
      state.y += mm(3);
      rule(pdf, state.y, colours.line);
      state.y += mm(4);
      drawn += 1;
      if (drawn % ENTRIES_PER_TURN === 0) await turn();
    }
  }
  return finished(pdf);
}

const shortened = (text: string): string => {
  const letters = [...text];
  return letters.length > MOST_CHARACTERS ? `${letters.slice(0, MOST_CHARACTERS).join('')}…` : text;
};

const rule = (pdf: Pdf, y: number, colour: string): void => {
  pdf
    .moveTo(mm(EDGE), y)
    .lineTo(mm(EDGE) + COLUMN, y)
    .lineWidth(0.5)
    .strokeColor(colour)
    .stroke();
};

const lineHeight = (pdf: Pdf): number => heightOf(pdf, '中', { size: TEXT, width: COLUMN });

const textHeight = (pdf: Pdf, text: string): number => heightOf(pdf, text, { size: TEXT, width: COLUMN });

/** As many words or characters of a paragraph as fit so many lines. */
function fitting(pdf: Pdf, text: string, lines: number): string {
  const room = lines * lineHeight(pdf) + 0.5;
  if (textHeight(pdf, text) <= room) return text;
  let low = 1;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (textHeight(pdf, text.slice(0, middle)) <= room) low = middle;
    else high = middle - 1;
  }
  if (/[\uD800-\uDBFF]/.test(text.charAt(low - 1)) && low > 1) low -= 1; // not through a rare character
  const space = text.lastIndexOf(' ', low);
  return text.slice(0, space > low - 30 && space > 0 ? space : low);
}

function headHeight(pdf: Pdf, { title, owner, facts }: BookletEntry): number {
  const factHeight = facts.reduce(
    (sum, [, value]) => sum + heightOf(pdf, value, { size: 9, width: COLUMN - LABEL }) + 2,
    0,
  );
  return (
    mm(8) +
    heightOf(pdf, title, { weight: 'bold', size: 13, width: COLUMN }) +
    heightOf(pdf, owner, { size: 10, width: COLUMN }) +
    factHeight
  );
}

function entryHead(
  pdf: Pdf,
  { over, title, owner, facts }: BookletEntry,
  colours: PdfColours,
  top: number,
): number {
  const x = mm(EDGE);
  let y = write(pdf, over, { weight: 'bold', size: 8.5, colour: colours.accent, x, y: top, width: COLUMN });
  y = write(pdf, title, { weight: 'bold', size: 13, colour: colours.text, x, y: y + 2, width: COLUMN });
  y = write(pdf, owner, { size: 10, colour: colours.quiet, x, y: y + 1, width: COLUMN }) + mm(1.5);
  for (const [label, value] of facts) {
    write(pdf, label, { size: 9, colour: colours.quiet, x, y, width: LABEL - mm(2), lines: 1 });
    y = write(pdf, value, { size: 9, colour: colours.text, x: x + LABEL, y, width: COLUMN - LABEL }) + 2;
  }
  return y + mm(1);
}

function partHead(pdf: Pdf, title: string, colours: PdfColours): number {
  pdf.rect(mm(EDGE), mm(EDGE), mm(1.6), mm(9)).fill(colours.gold);
  const y = write(pdf, title, {
    weight: 'bold',
    size: 18,
    colour: colours.accent,
    x: mm(EDGE + 5),
    y: mm(EDGE),
    width: COLUMN - mm(5),
  });
  return y + mm(6);
}

function cover(pdf: Pdf, { title, subtitle, note, parts, contents }: Booklet, colours: PdfColours): void {
  pdf.rect(0, 0, mm(WIDTH), mm(118)).fill(colours.accent);
  pdf.rect(0, mm(118), mm(WIDTH), mm(1.6)).fill(colours.gold);
  const x = mm(EDGE);
  let y = write(pdf, title, {
    weight: 'bold',
    size: 30,
    colour: colours.onAccent,
    x,
    y: mm(48),
    width: COLUMN,
    lines: 3,
  });
  write(pdf, subtitle, { size: 13, colour: colours.gold, x, y: y + mm(5), width: COLUMN, lines: 2 });
  y = write(pdf, contents, {
    weight: 'bold',
    size: 13,
    colour: colours.accent,
    x,
    y: mm(136),
    width: COLUMN,
  });
  y += mm(3);
  for (const { title: name, entries } of parts) {
    write(pdf, name, { size: 11, colour: colours.text, x, y, width: COLUMN - mm(30), lines: 1 });
    y = write(pdf, String(entries.length), {
      size: 11,
      colour: colours.text,
      x: x + COLUMN - mm(30),
      y,
      width: mm(30),
      lines: 1,
      align: 'right',
    });
    rule(pdf, y + mm(1), colours.line);
    y += mm(3.5);
  }
  write(pdf, note, { size: 9, colour: colours.quiet, x, y: mm(HEIGHT - EDGE - 8), width: COLUMN, lines: 2 });
}
