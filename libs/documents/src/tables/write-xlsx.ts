import { cutToCell } from './cell-length.js';
import { plainCell } from './plain-cell.js';
import { serialOf } from './serial-date.js';
import type { PlainCell, SheetSpec } from './sheet-spec.js';
import { isoDate, isoTime } from './wall-clock.js';
import * as part from './xlsx-parts.js';
import { sheetName, xmlText } from './xlsx-text.js';
import { writeZip } from './zip-writer.js';
import type { ZipPart } from './zip-writer.js';

const LAST_LINE = 1_048_576;
const LAST_COLUMN = 16_384;
const DEFAULT_WIDTH = 14;
/** In points. */
const LINE_HEIGHT = 15;
const TALLEST_ROW = 409;
const CHUNK_CHARACTERS = 64 * 1024;

/**
 * Writes an XLSX workbook (ECMA-376, transitional) with a frozen bold header, column widths, filters and typed cells.
 * Rows are pulled as bytes are read, one sheet after the other, so memory stays flat however many there are; text
 * stands inside its cell, because a table of shared strings would grow with the rows. Text never becomes a formula.
 * The same rows give the same bytes. Throws RangeError past the rows or columns a sheet can hold; errors of the rows
 * come through.
 */
export function writeXlsx(sheets: readonly SheetSpec[]): AsyncGenerator<Uint8Array, void> {
  if (sheets.length === 0) throw new RangeError('A workbook needs a sheet');
  for (const { columns } of sheets) {
    if (columns.length === 0 || columns.length > LAST_COLUMN)
      throw new RangeError('A sheet needs 1 to 16,384 columns');
  }
  return writeZip(parts(sheets));
}

function* parts(sheets: readonly SheetSpec[]): Generator<ZipPart> {
  yield { name: '[Content_Types].xml', text: [part.contentTypes(sheets.length)] };
  yield { name: '_rels/.rels', text: [part.rootRelationships()] };
  yield { name: 'xl/_rels/workbook.xml.rels', text: [part.workbookRelationships(sheets.length)] };
  yield { name: 'xl/styles.xml', text: [part.styles()] };
  const written: part.WrittenSheet[] = [];
  const taken = new Set<string>();
  for (const [at, sheet] of sheets.entries()) {
    const name = sheetName(sheet.name, taken);
    taken.add(name.toLowerCase());
    const record: part.WrittenSheet = { name };
    written.push(record);
    yield { name: `xl/worksheets/sheet${at + 1}.xml`, text: worksheet(sheet, at === 0, record) };
  }
  // last, because only now the filtered ranges are known
  yield { name: 'xl/workbook.xml', text: [part.workbook(written)] };
}

async function* worksheet(
  sheet: SheetSpec,
  isFirst: boolean,
  record: part.WrittenSheet,
): AsyncGenerator<string> {
  const { columns } = sheet;
  const letters = columns.map((_, at) => columnLetters(at));
  const header = columns.map((column, at) => textCell(`${letters[at]}1`, column.header, part.STYLE.header));
  let buffer = part.worksheetStart(columns.map(width), isFirst) + `<row r="1">${header.join('')}</row>`;
  let line = 1;
  for await (const row of sheet.rows) {
    if (++line > LAST_LINE) throw new RangeError('A sheet cannot hold more than 1,048,575 rows');
    let cells = '';
    let height = 1;
    for (let at = 0; at < columns.length; at++) {
      const column = columns[at]!;
      const cell = plainCell(row[column.key], column);
      cells += cellXml(`${letters[at]}${line}`, cell);
      if (cell.is === 'text') height = Math.max(height, lineCount(cell.text));
    }
    buffer += `<row r="${line}"${rowHeight(height)}>${cells}</row>`;
    if (buffer.length < CHUNK_CHARACTERS) continue;
    yield buffer;
    buffer = '';
  }
  const last = letters.at(-1)!;
  const filtered = sheet.filter ?? true;
  if (filtered) record.filter = `$A$1:$${last}$${line}`;
  yield buffer + part.worksheetEnd(`A1:${last}${line}`, filtered);
}

function cellXml(reference: string, cell: PlainCell): string {
  switch (cell.is) {
    case 'nothing':
      return '';
    case 'text':
      return textCell(reference, cell.text, lineCount(cell.text) > 1 ? part.STYLE.lines : part.STYLE.text);
    case 'number': {
      const style = cell.kind === 'integer' ? part.STYLE.integer : part.STYLE.plain;
      return `<c r="${reference}" s="${style}"><v>${cell.digits}</v></c>`;
    }
    case 'boolean':
      return `<c r="${reference}" t="b"><v>${cell.value ? 1 : 0}</v></c>`;
    case 'time':
      return timeCell(reference, cell);
  }
}

/** Days before 1900-03-01 have no serial on which all spreadsheets agree: they are written as text. */
function timeCell(reference: string, { clock, kind }: Extract<PlainCell, { is: 'time' }>): string {
  const time = kind === 'date' ? { hour: 0, minute: 0, second: 0 } : {};
  const serial = serialOf({ ...clock, ...time });
  if (serial !== undefined) return `<c r="${reference}" s="${part.STYLE[kind]}"><v>${serial}</v></c>`;
  const text = kind === 'date' ? isoDate(clock) : `${isoDate(clock)} ${isoTime(clock)}`;
  return textCell(reference, text, part.STYLE.text);
}

function textCell(reference: string, text: string, style: number): string {
  const xml = xmlText(cutToCell(text));
  const space = /^\s|\s$|\n/.test(xml) ? ' xml:space="preserve"' : '';
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t${space}>${xml}</t></is></c>`;
}

function lineCount(text: string): number {
  return text.includes('\n') ? text.trimEnd().split('\n').length : 1;
}

/** LibreOffice does not grow a row by itself for text of several lines. */
function rowHeight(lines: number): string {
  return lines === 1 ? '' : ` ht="${Math.min(TALLEST_ROW, lines * LINE_HEIGHT)}" customHeight="1"`;
}

function width({ width: wanted = DEFAULT_WIDTH }: { width?: number }): number {
  return Math.min(255, Math.max(1, wanted));
}

/** 0 → A, 25 → Z, 26 → AA */
function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}
