import { Injectable } from '@nestjs/common';
import { DomainError, sentence } from '#contracts/domain-error';
import { writeXlsx, type SheetRow, type TableFile } from '#documents/tables';
import type { Call, Language } from '#platform/call';
import { Transactions } from '#platform/database';
import type { ImportFault } from '../../domain/import/import-fault.js';
import { fieldNames, type ImportMapping } from '../../domain/import/import-fields.js';
import { mappingFaults } from '../../domain/import/mapping-faults.js';
import { examineImport } from './examine-import.js';
import { paramsInWords } from './fault-in-words.js';
import { readFile, readOrganisations } from './read-import.js';
import { uploadedFile } from './uploaded-file.js';

const words = {
  zh: { column: '需更正之处', file: '标注', sheet: '单位' },
  en: { column: 'To correct', file: 'marked', sheet: 'Organisations' },
};

/** The uploaded table again, with a last column that says in each row what is wrong with it. */
@Injectable()
export class MarkImportFile {
  constructor(private readonly transactions: Transactions) {}

  async run(
    call: Call,
    uploadId: string,
    language: Language,
  ): Promise<{ name: string; bytes: AsyncIterable<Uint8Array> }> {
    const tx = this.transactions.reader;
    const upload = await uploadedFile(tx, call, uploadId);
    const table = await readFile(upload);
    if (mappingFaults(upload.mapping, table.header.length).length > 0)
      throw new DomainError('import.column-missing', { field: fieldNames.nameZh[language] });
    const read = await readOrganisations([...table.rows], upload.mapping, call.clock.now());
    const { faults } = await examineImport(tx, { ...read, rowCount: table.rows.length });
    const label = words[language];
    const bytes = writeXlsx([
      {
        name: label.sheet,
        columns: [
          ...table.header.map((header, at) => ({ key: `c${at}`, header, kind: 'text' as const, width: 20 })),
          { key: 'marks', header: label.column, kind: 'text' as const, width: 80 },
        ],
        rows: markedRows(table, faults, upload.mapping, language),
      },
    ]);
    return { name: `${upload.fileName.replace(/\.\w+$/, '')}-${label.file}.xlsx`, bytes };
  }
}

function* markedRows(
  table: TableFile,
  faults: readonly ImportFault[],
  mapping: ImportMapping,
  language: Language,
): Generator<SheetRow> {
  // blank and title lines are gone, so a row may have moved up: sentences name the rows of this file
  const lines = new Map(table.rows.map(({ line }, at) => [line, at + 2]));
  const byLine = new Map<number, string[]>();
  for (const fault of faults) {
    const params = paramsInWords(fault.params, language);
    if (typeof params.line === 'number') params.line = lines.get(params.line) ?? params.line;
    const column = fault.field && mapping[fault.field];
    const header = typeof column === 'number' ? (table.header[column] ?? '') : '';
    const said = sentence(fault.code, language, params);
    const mark = header ? `${header}${language === 'zh' ? '：' : ': '}${said}` : said;
    byLine.set(fault.line, [...(byLine.get(fault.line) ?? []), mark]);
  }
  for (const { line, cells } of table.rows)
    yield {
      ...Object.fromEntries(cells.map((cell, at) => [`c${at}`, cell])),
      marks: byLine.get(line)?.join(language === 'zh' ? '' : ' ') ?? '',
    };
}
