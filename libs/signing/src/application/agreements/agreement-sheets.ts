import { currencies } from '#contracts/signing/agreements';
import type { SheetSpec, TableFile } from '#documents/tables';
import type { Language } from '#platform/call';
import {
  agreementColumnNames,
  agreementColumns,
  type AgreementColumn,
} from '../../domain/agreements/agreement-columns.js';
import type { AgreementRowFaultView } from '../../http/agreements/import.view.js';
import type { AgreementKind } from '../../persistence/agreements/agreement-kind.entity.js';

/** Headers alone on the first sheet, what each column takes on the second. */
export function templateSheets(kinds: readonly AgreementKind[], language: Language): SheetSpec[] {
  const isChinese = language === 'zh';
  const day = '2024-01-12';
  const organisation = isChinese
    ? '须与单位库中的全称一致。'
    : 'The full name, as in the list of organisations.';
  const hints: Partial<Record<AgreementColumn, string>> = {
    kind: kinds.map(({ nameZh, nameEn }) => (isChinese ? nameZh : nameEn)).join(isChinese ? '、' : ', '),
    titleZh: isChinese
      ? '不填时由类型与各方名称组成。'
      : 'Left empty, it is made of the kind and the parties.',
    partyA: organisation,
    partyB: organisation,
    partyC: organisation,
    amount: isChinese ? '元；也可写“50万”。' : 'A number.',
    currency: currencies.join(', '),
    startsOn: day,
    endsOn: day,
  };
  return [
    {
      name: isChinese ? '协议' : 'Agreements',
      columns: agreementColumnNames.map((key) => ({
        key,
        header: agreementColumns[key][language],
        kind: 'text',
        width: 20,
      })),
      rows: [],
    },
    {
      name: isChinese ? '填写说明' : 'How to fill in',
      columns: [
        { key: 'column', header: isChinese ? '列名' : 'Column', kind: 'text', width: 24 },
        { key: 'needed', header: isChinese ? '必填' : 'Required', kind: 'text', width: 10 },
        { key: 'meaning', header: isChinese ? '说明' : 'Meaning', kind: 'text', width: 90 },
      ],
      rows: agreementColumnNames.map((key) => ({
        column: agreementColumns[key][language],
        needed: agreementColumns[key].isNeeded ? (isChinese ? '是' : 'yes') : isChinese ? '否' : 'no',
        meaning: hints[key] ?? '',
      })),
      filter: false,
    },
  ];
}

/** A table again, with a last column that says in each row what is wrong with it. */
export function markedSheet(
  table: TableFile,
  faults: readonly AgreementRowFaultView[],
  language: Language,
): SheetSpec {
  const isChinese = language === 'zh';
  const marks = new Map<number, string[]>();
  for (const { letter, detail, line } of faults)
    marks.set(line, [...(marks.get(line) ?? []), letter ? `${letter}: ${detail}` : detail]);
  return {
    name: isChinese ? '名单' : 'List',
    columns: [
      ...table.header.map((header, at) => ({ key: `c${at}`, header, kind: 'text' as const, width: 20 })),
      { key: 'marks', header: isChinese ? '需更正之处' : 'To correct', kind: 'text', width: 80 },
    ],
    rows: table.rows.map(({ line, cells }) => ({
      ...Object.fromEntries(cells.map((cell, at) => [`c${at}`, cell])),
      marks: marks.get(line)?.join(' ') ?? '',
    })),
  };
}
