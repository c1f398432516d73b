import { drawQr } from './ticket-pdf.js';
import { finished, heightOf, mm, newPdf, write, type Pdf, type PdfColours } from './page.js';

/** A piece of a record, drawn below the one before; what does not fit goes on on the next sheet. */
export type RecordBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'facts'; rows: readonly (readonly [label: string, value: string])[] }
  /** A person with what they signed with: a picture (PNG), or words in its place. */
  | { kind: 'signature'; name: string; lines: readonly string[]; image: Buffer | null; instead: string }
  | { kind: 'rows'; widths: readonly number[]; head: readonly string[]; rows: readonly (readonly string[])[] }
  | { kind: 'code'; code: string; text: string; lines: readonly string[] };

export interface RecordPart {
  title: string;
  subtitle: string;
  blocks: readonly RecordBlock[];
}

export interface RecordBook {
  title: string;
  parts: readonly RecordPart[];
  /** At the foot of each sheet. */
  foot: string;
}

const WIDTH = 210;
const HEIGHT = 297;
const EDGE = 18;
const TOP = 40;
const BOTTOM = HEIGHT - 20;
const INNER = WIDTH - 2 * EDGE;

/**
 * Parts of a record on A4, each beginning a new sheet. Gives how many sheets each part took, too, so that what stands where
 * can be said. Signatures are drawn 20 mm high at most.
 */
export async function recordPdf(
  book: RecordBook,
  colours: PdfColours,
): Promise<{ pdf: Buffer; sheets: number[] }> {
  const pdf = await newPdf(book.title);
  const drawing = new Drawing(pdf, book, colours);
  const sheets = book.parts.map((part) => drawing.part(part));
  return { pdf: await finished(pdf), sheets };
}

class Drawing {
  private sheet = 0;
  private y = 0;
  private title = '';
  private subtitle = '';

  constructor(
    private readonly pdf: Pdf,
    private readonly book: RecordBook,
    private readonly colours: PdfColours,
  ) {}

  part({ title, subtitle, blocks }: RecordPart): number {
    const before = this.sheet;
    [this.title, this.subtitle] = [title, subtitle];
    this.nextSheet();
    for (const block of blocks) this.block(block);
    return this.sheet - before;
  }

  private nextSheet(): void {
    const { pdf, book, colours } = this;
    if (this.sheet > 0) pdf.addPage();
    this.sheet += 1;
    pdf.rect(0, 0, mm(WIDTH), mm(3)).fill(colours.accent);
    pdf.rect(0, mm(3), mm(WIDTH), mm(0.8)).fill(colours.gold);
    const across = { x: mm(EDGE), width: mm(INNER) };
    write(pdf, book.title, { ...across, size: 8.5, colour: colours.quiet, y: mm(9), lines: 1 });
    write(pdf, this.title, {
      ...across,
      weight: 'bold',
      size: 17,
      colour: colours.accent,
      y: mm(15),
      lines: 1,
    });
    write(pdf, this.subtitle, { ...across, size: 10, colour: colours.quiet, y: mm(25), lines: 1 });
    pdf.rect(mm(EDGE), mm(33), mm(14), mm(0.8)).fill(colours.gold);
    write(pdf, book.foot, { ...across, size: 7.5, colour: colours.quiet, y: mm(HEIGHT - 12), lines: 1 });
    this.y = mm(TOP);
  }

  private room(height: number): void {
    if (this.y + height > mm(BOTTOM) && this.y > mm(TOP)) this.nextSheet();
  }

  private block(block: RecordBlock): void {
    switch (block.kind) {
      case 'heading':
        return this.heading(block.text);
      case 'text':
        return this.text(block.text);
      case 'facts':
        return block.rows.forEach(([label, value]) => this.fact(label, value));
      case 'signature':
        return this.signature(block);
      case 'rows':
        return this.rows(block);
      case 'code':
        return this.code(block);
    }
  }

  private heading(text: string): void {
    this.room(mm(20));
    this.y += mm(4);
    const words = {
      weight: 'bold',
      size: 11.5,
      colour: this.colours.text,
      x: mm(EDGE),
      width: mm(INNER),
    } as const;
    this.y = write(this.pdf, text, { ...words, y: this.y }) + mm(2);
  }

  private text(text: string): void {
    const words = { size: 10.5, x: mm(EDGE), width: mm(INNER), colour: this.colours.text };
    for (const paragraph of text.split('\n').flatMap((line) => pieces(line))) {
      this.room(heightOf(this.pdf, paragraph, words));
      this.y = write(this.pdf, paragraph || ' ', { ...words, y: this.y }) + mm(1.2);
    }
  }

  private fact(label: string, value: string): void {
    const left = 46;
    const words = { size: 9.5, x: mm(EDGE + left), width: mm(INNER - left), colour: this.colours.text };
    for (const [at, piece] of pieces(value).entries()) {
      this.room(heightOf(this.pdf, piece, words));
      if (at === 0)
        write(this.pdf, label, {
          size: 9,
          colour: this.colours.quiet,
          x: mm(EDGE),
          y: this.y + 0.5,
          width: mm(left - 3),
          lines: 2,
        });
      this.y = Math.max(write(this.pdf, piece || '—', { ...words, y: this.y }), this.y + mm(7.5));
    }
  }

  private signature(block: Extract<RecordBlock, { kind: 'signature' }>): void {
    const { pdf, colours } = this;
    const height = 34;
    this.room(mm(height + 3));
    const top = this.y;
    pdf.roundedRect(mm(EDGE), top, mm(INNER), mm(height), 6).lineWidth(0.7).stroke(colours.line);
    const column = { x: mm(EDGE + 5), width: mm(94) };
    let y = write(pdf, block.name, {
      ...column,
      weight: 'bold',
      size: 12,
      colour: colours.text,
      y: top + mm(3.5),
      lines: 1,
    });
    for (const line of block.lines)
      y = write(pdf, line, { ...column, size: 8, colour: colours.quiet, y: y + mm(0.6), lines: 1 });
    const box = { x: mm(EDGE + 104), y: top + mm(5), width: mm(64), height: mm(20) };
    if (block.image)
      pdf.image(block.image, box.x, box.y, {
        fit: [box.width, box.height],
        align: 'center',
        valign: 'center',
      });
    else
      write(pdf, block.instead, {
        size: 9.5,
        colour: colours.quiet,
        x: box.x,
        y: top + mm(13),
        width: box.width,
        lines: 2,
        align: 'center',
      });
    pdf
      .moveTo(box.x, top + mm(28))
      .lineTo(box.x + box.width, top + mm(28))
      .lineWidth(0.6)
      .stroke(colours.line);
    this.y = top + mm(height + 3);
  }

  private rows({ widths, head, rows }: Extract<RecordBlock, { kind: 'rows' }>): void {
    const draw = (cells: readonly string[], weight: 'regular' | 'bold', colour: string): void => {
      const size = 8;
      const width = (at: number): number => mm((widths[at] ?? 20) - 2);
      const height = Math.max(
        ...cells.map((cell, at) => heightOf(this.pdf, cell, { size, weight, width: width(at) })),
      );
      this.room(height + mm(2));
      let x = mm(EDGE);
      cells.forEach((cell, at) => {
        write(this.pdf, cell, { size, weight, colour, x, y: this.y, width: width(at) });
        x += mm(widths[at] ?? 20);
      });
      this.y += height + mm(1.6);
      this.pdf
        .moveTo(mm(EDGE), this.y - mm(0.7))
        .lineTo(mm(EDGE + INNER), this.y - mm(0.7))
        .lineWidth(0.4)
        .stroke(this.colours.line);
    };
    draw(head, 'bold', this.colours.quiet);
    for (const row of rows) draw(row, 'regular', this.colours.text);
  }

  private code({ code, text, lines }: Extract<RecordBlock, { kind: 'code' }>): void {
    const { pdf, colours } = this;
    const side = mm(30);
    this.room(side + mm(6));
    this.y += mm(3);
    drawQr(pdf, text, mm(EDGE), this.y, side, colours.text);
    const column = { x: mm(EDGE + 36), width: mm(INNER - 36) };
    let y = write(pdf, code, {
      ...column,
      weight: 'bold',
      size: 16,
      colour: colours.accent,
      y: this.y,
      lines: 1,
    });
    for (const line of lines)
      y = write(pdf, line, { ...column, size: 8.5, colour: colours.quiet, y: y + mm(1) });
    this.y = Math.max(this.y + side, y) + mm(3);
  }
}

/** A paragraph may be longer than a sheet: it is cut where a sheet could end. */
const PIECE = 900;
const pieces = (text: string): string[] =>
  text.length <= PIECE ? [text] : (text.match(/[\s\S]{1,900}/gu) ?? [text]);
