import { cutToCell } from './cell-length.js';
import { withoutControls } from './clean-text.js';
import { withoutFormula } from './csv-formula.js';
import { plainCell } from './plain-cell.js';
import type { PlainCell, SheetSpec } from './sheet-spec.js';
import { isoDate, isoTime } from './wall-clock.js';

const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/;
const CHUNK_CHARACTERS = 64 * 1024;

/**
 * Writes CSV as spreadsheets open it without asking: UTF-8 with byte order mark, CRLF, RFC 4180 quotes. Text that
 * would be evaluated gets an apostrophe in front; `readTable` takes it off again. Rows are pulled as bytes are read.
 */
export async function* writeCsv(
  sheet: Pick<SheetSpec, 'columns' | 'rows'>,
): AsyncGenerator<Uint8Array, void> {
  let buffer = BYTE_ORDER_MARK + sheet.columns.map(({ header }) => field(header)).join(',') + LINE_END;
  for await (const row of sheet.rows) {
    buffer +=
      sheet.columns.map((column) => cellText(plainCell(row[column.key], column))).join(',') + LINE_END;
    if (buffer.length < CHUNK_CHARACTERS) continue;
    yield Buffer.from(buffer);
    buffer = '';
  }
  yield Buffer.from(buffer);
}

function cellText(cell: PlainCell): string {
  switch (cell.is) {
    case 'nothing':
      return '';
    case 'text':
      return field(cell.text);
    case 'number':
      return cell.digits;
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
    case 'time':
      return cell.kind === 'date' ? isoDate(cell.clock) : `${isoDate(cell.clock)} ${isoTime(cell.clock)}`;
  }
}

function field(text: string): string {
  const inert = cutToCell(withoutFormula(withoutControls(text)));
  return NEEDS_QUOTES.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
