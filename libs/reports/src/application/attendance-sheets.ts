import type { ExportColumn } from '#contracts/reports/attendance-columns';
import type { ConferenceRecord } from '#conferences';
import type { ColumnSpec, SheetRow, SheetSpec } from '#documents/tables';
import { maskEmail, maskMobile } from '#platform/text';
import { columnWidths } from '../domain/column-widths.js';
import { exportCells, type ExportCell, type ExportedRow } from '../domain/export-row.js';
import { en } from '../domain/labels-en.js';
import { zh } from '../domain/labels-zh.js';
import type { ReportWords } from '../domain/labels.js';

export interface ExportSettings {
  conference: ConferenceRecord;
  columns: readonly ExportColumn[];
  language: 'zh' | 'en';
  /** Whether mobile numbers and addresses stand there in full. */
  isFull: boolean;
  isFiltered: boolean;
  exportedAt: Date;
  exportedBy: string;
}

export const wordsOf = (language: 'zh' | 'en'): ReportWords => (language === 'en' ? en : zh);

const kinds: Partial<Record<ExportColumn, ColumnSpec['kind']>> = {
  qualificationYear: 'integer',
  registeredAt: 'date-time',
  firstEntryAt: 'date-time',
};

/** The list: one line per registration. */
export function rowsSheet(settings: ExportSettings, batches: AsyncIterable<ExportedRow[]>): SheetSpec {
  const { language, conference, isFull } = settings;
  const words = wordsOf(language);
  return {
    name: words.sheets.rows,
    columns: settings.columns.map((key) => ({
      key,
      header: words.columns[key],
      width: columnWidths[key],
      kind: kinds[key] ?? 'text',
      timeZone: conference.timeZone,
    })),
    rows: inWords(settings.columns, batches, {
      words,
      language,
      maskMobile: isFull ? (mobile) => mobile : maskMobile,
      maskEmail: isFull ? (email) => email : maskEmail,
    }),
  };
}

async function* inWords(
  columns: readonly ExportColumn[],
  batches: AsyncIterable<ExportedRow[]>,
  by: Parameters<typeof exportCells>[0],
): AsyncGenerator<SheetRow> {
  const all = exportCells(by);
  const cells = columns.map((key) => [key, all[key]] as const);
  for await (const batch of batches)
    for (const row of batch) {
      const line: Record<string, ExportCell> = {};
      for (const [key, cell] of cells) line[key] = cell(row);
      yield line;
    }
}
