import { writeXlsx, type SheetSpec } from '#documents/tables';
import { fieldNames, importFields, type ImportField } from '../../domain/import/import-fields.js';
import { fieldHelp } from './field-help.js';

type Language = 'zh' | 'en';

const isPlenty: Partial<Record<ImportField, number>> = {
  nameZh: 36,
  nameEn: 36,
  creditCode: 24,
  qualification: 30,
  contactEmail: 28,
};

const words = {
  zh: {
    file: '单位导入模板.xlsx',
    rows: '单位',
    help: '填写说明',
    column: '列名',
    needed: '必填',
    meaning: '说明',
    example: '示例',
    yes: '是',
    no: '否',
  },
  en: {
    file: 'organisations-template.xlsx',
    rows: 'Organisations',
    help: 'How to fill in',
    column: 'Column',
    needed: 'Required',
    meaning: 'Meaning',
    example: 'Example',
    yes: 'yes',
    no: 'no',
  },
};

/**
 * The file to fill in: headers alone on the first sheet, so that nothing has to be deleted before importing; every
 * column explained, with an example, on the second.
 */
export function importTemplate(language: Language): { name: string; bytes: AsyncIterable<Uint8Array> } {
  const label = words[language];
  const table: SheetSpec = {
    name: label.rows,
    columns: importFields.map((field) => ({
      key: field,
      header: fieldNames[field][language],
      kind: 'text',
      width: isPlenty[field] ?? 16,
    })),
    rows: [],
  };
  const help: SheetSpec = {
    name: label.help,
    columns: [
      { key: 'column', header: label.column, kind: 'text', width: 22 },
      { key: 'needed', header: label.needed, kind: 'text', width: 10 },
      { key: 'example', header: label.example, kind: 'text', width: 40 },
      { key: 'meaning', header: label.meaning, kind: 'text', width: 90 },
    ],
    rows: importFields.map((field) => ({
      column: fieldNames[field][language],
      needed: field === 'nameZh' ? label.yes : label.no,
      example: fieldHelp[field].example[language],
      meaning: fieldHelp[field][language],
    })),
    filter: false,
  };
  return { name: label.file, bytes: writeXlsx([table, help]) };
}
