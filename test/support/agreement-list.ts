import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { writeXlsx } from '#documents/tables';

export interface ListedAgreement {
  number: string;
  kind: '战略合作协议' | '就业基地' | '教授（博士）工作站';
  title: string;
  university: string;
  enterprise: string;
  signatory: string;
  substitute: string;
}

/** The report's 9 strategic cooperation agreements, 8 employment bases and 8 workstations, and one more workstation. */
export const listedAgreements = (university: string): ListedAgreement[] =>
  (
    [
      ['战略合作协议', 9],
      ['就业基地', 8],
      ['教授（博士）工作站', 9],
    ] as const
  )
    .flatMap(([kind, count]) => Array.from({ length: count }, () => kind))
    .map((kind, at) => ({
      number: `ZJ-${String(at + 1).padStart(2, '0')}`,
      kind,
      title: `第${at + 1}项${kind}`,
      university,
      enterprise: `签约示例企业${String(at + 1).padStart(2, '0')}有限公司`,
      signatory: `签约人${at + 1}`,
      substitute: at === 0 ? '替补人' : '',
    }));

/** As an organiser's spreadsheet names its columns. */
export const agreementsXlsx = (agreements: readonly ListedAgreement[]): Promise<Buffer> =>
  buffer(
    Readable.from(
      writeXlsx([
        {
          name: '协议',
          columns: [
            '编号',
            '协议类型',
            '协议名称',
            '甲方',
            '甲方签约人',
            '乙方',
            '乙方签约人',
            '乙方替补',
          ].map((header) => ({ key: header, header, kind: 'text' as const, width: 20 })),
          rows: agreements.map((one, at) => ({
            编号: one.number,
            协议类型: one.kind,
            协议名称: one.title,
            甲方: one.university,
            甲方签约人: `院长${at + 1}`,
            乙方: one.enterprise,
            乙方签约人: one.signatory,
            乙方替补: one.substitute,
          })),
        },
      ]),
      { objectMode: false },
    ),
  );
