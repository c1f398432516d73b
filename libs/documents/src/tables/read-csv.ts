import { setImmediate } from 'node:timers/promises';
import { streamCsvRows } from 'hucre/csv';
import { cleanCell } from './clean-text.js';
import { withFormula } from './csv-formula.js';
import { decodeText } from './decode-text.js';
import { RowCollector } from './row-collector.js';
import { TableError } from './table-error.js';
import type { TableFile, TableNote } from './table-file.js';
import type { TableLimits } from './table-limits.js';

type Delimiter = NonNullable<TableFile['delimiter']>;

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];
/** Excel's own first line that names the delimiter; spreadsheets do not show it as a row. */
const SEPARATOR_LINE = /^sep=([,;\t])\r?\n/i;
/** After so many rows other work of the process gets its turn. */
const ROWS_PER_TURN = 500;

/** Reads CSV in any of the encodings and delimiters met in the wild. Throws TableError. */
export async function readCsv(bytes: Uint8Array, limits: TableLimits): Promise<TableFile> {
  const { text, encoding, undecodable } = decodeText(bytes);
  const separator = SEPARATOR_LINE.exec(text);
  const body = separator ? text.slice(separator[0].length) : text;
  const delimiter = (separator?.[1] as Delimiter | undefined) ?? detectDelimiter(body);
  const collector = new RowCollector(limits);
  let line = 0;
  for (const cells of streamCsvRows(body, { delimiter })) {
    line++;
    collector.add(
      line,
      cells.map((cell, at) => checkedCell(String(cell ?? ''), line, at + 1, limits)),
    );
    if (line % ROWS_PER_TURN === 0) await setImmediate();
  }
  const { headerLine, header, rows, titleLines } = collector.table();
  const notes: TableNote[] = [];
  if (titleLines > 0) notes.push({ code: 'title-lines-skipped', params: { count: titleLines } });
  if (undecodable > 0) notes.push({ code: 'undecodable-characters', params: { count: undecodable } });
  return { format: 'csv', encoding, delimiter, headerLine, header, rows, notes };
}

function checkedCell(cell: string, line: number, column: number, limits: TableLimits): string {
  if (cell.length > limits.cellLength) {
    throw new TableError('cell-too-long', { line, column, limit: limits.cellLength });
  }
  return cleanCell(withFormula(cell));
}

/** The candidate that stands most often outside quotes in the first lines. */
function detectDelimiter(text: string): Delimiter {
  const sample = text
    .slice(0, 16_384)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n?|\n/)
    .slice(0, 10);
  const counts = DELIMITERS.map((one) => sample.reduce((sum, row) => sum + row.split(one).length - 1, 0));
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}
