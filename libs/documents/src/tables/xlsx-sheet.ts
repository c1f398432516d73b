import { cleanCell } from './clean-text.js';
import { isBeyondPrecision, plainNumber } from './number-text.js';
import { textOfSerial } from './serial-date.js';
import type { DateSystem } from './serial-date.js';
import { TableError } from './table-error.js';
import type { NumberLook } from './xlsx-date-styles.js';
import { unescapeOoxml } from './xlsx-strings.js';
import { attribute } from './xml-events.js';
import type { XmlHandler } from './xml-events.js';

export interface SheetContext {
  strings: readonly string[];
  looks: readonly NumberLook[];
  dateSystem: DateSystem;
  cellLength: number;
}

/** Called for each row that holds anything, with the row number the spreadsheet shows; cells may have holes. */
export type RowVisitor = (line: number, cells: string[]) => void;

/** Things a reader of the sheet should know, with the first line each was met on. */
export type SheetFinding = 'long-number' | 'formula-without-value' | 'error-value' | 'merged-cells';

const LAST_LINE = 1_048_576;
const LAST_COLUMN = 16_384;
const LONGEST_NUMBER = 400;

/** Turns the events of a worksheet part into rows of clean text (ECMA-376 part 1 §18.3). */
export class SheetRows implements XmlHandler {
  readonly findings = new Map<SheetFinding, { line: number; count: number }>();
  private line = 0;
  private column = 0;
  private cells: string[] = [];
  private isFilled = false;
  private inSheetData = false;
  private type = '';
  private look: NumberLook = 'number';
  private value = '';
  private inValue = false;
  private inPhonetic = false;
  private hasFormula = false;

  constructor(
    private readonly context: SheetContext,
    private readonly visit: RowVisitor,
  ) {}

  open(name: string, attributes: string): void {
    if (name === 'sheetData') this.inSheetData = true;
    else if (name === 'mergeCell') this.find('merged-cells', 0);
    else if (!this.inSheetData) return;
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'v' || name === 't') this.inValue = !this.inPhonetic;
    else if (name === 'f') this.hasFormula = true;
    else if (name === 'rPh') this.inPhonetic = true;
    else if (name === 'row') this.openRow(attributes);
  }

  close(name: string): void {
    if (!this.inSheetData) return;
    if (name === 'c') this.closeCell();
    else if (name === 'v' || name === 't') this.inValue = false;
    else if (name === 'row') {
      if (this.isFilled) this.visit(this.line, this.cells);
    } else if (name === 'rPh') this.inPhonetic = false;
    else if (name === 'sheetData') this.inSheetData = false;
  }

  text(piece: string): void {
    if (!this.inValue) return;
    this.value += piece;
    if (this.value.length > this.context.cellLength) this.refuseLength();
  }

  private openRow(attributes: string): void {
    const stated = attribute(attributes, 'r');
    this.line = stated === undefined ? this.line + 1 : Number(stated);
    if (!Number.isInteger(this.line) || this.line < 1 || this.line > LAST_LINE)
      throw new TableError('file-damaged');
    this.column = 0;
    this.cells = [];
    this.isFilled = false;
  }

  private openCell(attributes: string): void {
    const reference = attribute(attributes, 'r');
    this.column = reference === undefined ? this.column + 1 : columnOf(reference);
    this.type = attribute(attributes, 't') ?? 'n';
    this.look = this.context.looks[Number(attribute(attributes, 's') ?? 0)] ?? 'number';
    this.value = '';
    this.hasFormula = false;
  }

  private closeCell(): void {
    if (this.value === '') {
      if (this.hasFormula) this.find('formula-without-value', this.line);
      return;
    }
    const text = this.cellText();
    if (text === '') return;
    if (text.length > this.context.cellLength) this.refuseLength();
    this.cells[this.column - 1] = text;
    this.isFilled = true;
  }

  private cellText(): string {
    switch (this.type) {
      case 's':
        return cleanCell(this.context.strings[Number(this.value)] ?? '');
      case 'str':
      case 'inlineStr':
        return cleanCell(unescapeOoxml(this.value));
      case 'b':
        return this.value.trim() === '1' || this.value.trim() === 'true' ? 'TRUE' : 'FALSE';
      case 'e':
        this.find('error-value', this.line);
        return cleanCell(this.value);
      case 'n':
        return this.numberText(this.value.trim());
      default:
        return cleanCell(this.value);
    }
  }

  private numberText(stored: string): string {
    if (stored.length > LONGEST_NUMBER) return cleanCell(stored);
    if (this.look !== 'number') {
      const text = textOfSerial(Number(stored), this.context.dateSystem, this.look);
      if (text !== undefined) return text;
    }
    const plain = plainNumber(stored);
    if (isBeyondPrecision(plain)) this.find('long-number', this.line);
    return plain;
  }

  private find(finding: SheetFinding, line: number): void {
    const known = this.findings.get(finding);
    if (known) known.count++;
    else this.findings.set(finding, { line, count: 1 });
  }

  private refuseLength(): never {
    throw new TableError('cell-too-long', {
      line: this.line,
      column: this.column,
      limit: this.context.cellLength,
    });
  }
}

/** Column number (A = 1) of a cell reference such as `AB12`. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = (reference.charCodeAt(at) | 32) - 96;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  if (column < 1 || column > LAST_COLUMN) throw new TableError('file-damaged');
  return column;
}
