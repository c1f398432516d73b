import { RowCollector } from './row-collector.js';
import { TableError } from './table-error.js';
import type { TableFile, TableNote } from './table-file.js';
import type { TableLimits } from './table-limits.js';
import { readNumberLooks } from './xlsx-date-styles.js';
import { SheetRows } from './xlsx-sheet.js';
import { readSharedStrings } from './xlsx-strings.js';
import { parsePart, readWorkbook } from './xlsx-workbook.js';
import type { WorkbookSheet } from './xlsx-workbook.js';
import { openZip } from './zip-reader.js';

/**
 * Reads the first visible sheet that holds anything, or the one named. Unpacking and parsing go piece by piece, so a file that passes
 * a limit is refused where it passes it, and the process stays free for other work. Throws TableError.
 */
export async function readXlsx(bytes: Uint8Array, limits: TableLimits, named?: string): Promise<TableFile> {
  const zip = openZip(bytes, limits);
  const workbook = await readWorkbook(zip);
  const visible = workbook.sheets.filter((sheet) => !sheet.hidden);
  const hidden = workbook.sheets.filter((sheet) => sheet.hidden);
  const context = {
    strings: await readSharedStrings(zip, workbook),
    looks: await readNumberLooks(zip, workbook),
    dateSystem: workbook.dateSystem,
    cellLength: limits.cellLength,
  };
  for (const sheet of visible.filter(({ name }) => named === undefined || name === named)) {
    const collector = new RowCollector(limits);
    const handler = new SheetRows(context, (line, cells) => collector.add(line, cells));
    await parsePart(zip, sheet.part, handler);
    if (collector.isEmpty) continue;
    const { headerLine, header, rows, titleLines } = collector.table();
    const notes: TableNote[] = [...handler.findings].map(([code, { line, count }]) => ({
      code,
      params: line > 0 ? { line, count } : { count },
    }));
    if (titleLines > 0) notes.push({ code: 'title-lines-skipped', params: { count: titleLines } });
    noteSheets(notes, 'hidden-sheets-skipped', hidden);
    noteSheets(notes, 'other-sheets-skipped', visible.slice(visible.indexOf(sheet) + 1));
    return { format: 'xlsx', sheetName: sheet.name, headerLine, header, rows, notes };
  }
  throw new TableError('no-header');
}

function noteSheets(notes: TableNote[], code: TableNote['code'], sheets: WorkbookSheet[]): void {
  if (sheets.length > 0) notes.push({ code, params: { names: sheets.map((sheet) => sheet.name) } });
}
