import { describe, expect, it } from '@jest/globals';
import { nameKey } from '../organisation-name.js';
import { RowGatherer } from './gather-rows.js';
import type { ImportRow } from './read-row.js';

const CODE = '91350100M000100Y43';
const OTHER = '91320100MA1X00001C';

const row = (line: number, some: Partial<ImportRow> = {}): ImportRow => ({
  line,
  nameZh: '甲公司',
  nameKey: nameKey(some.nameZh ?? '甲公司'),
  nameEn: null,
  creditCode: null,
  kind: null,
  district: null,
  industry: null,
  qualifications: [],
  tags: [],
  contact: null,
  ...some,
});
const person = (name: string, mobile: string | null = null) => ({ name, title: null, mobile, email: null });

function gather(...rows: ImportRow[]) {
  const gatherer = new RowGatherer();
  for (const one of rows) gatherer.add(one);
  return gatherer;
}
const faultsOf = (...rows: ImportRow[]) =>
  gather(...rows).faults.map(({ line, field, code, params }) => [line, field, code, params]);

describe('rows of one organisation', () => {
  it('add contacts, qualifications and what was blank', () => {
    const { organisations, faults } = gather(
      row(2, { contact: person('张三', '+8613900000001') }),
      row(3, { creditCode: CODE, contact: person('李四') }),
      row(4, { creditCode: CODE, district: '玄武区', contact: person('张三', '+8613900000002') }),
      row(5, { qualifications: [{ qualification: 'little-giant', year: null }] }),
      row(6, { qualifications: [{ qualification: 'little-giant', year: 2021 }] }),
    );
    expect(faults).toEqual([]);
    expect(organisations).toEqual([
      expect.objectContaining({
        line: 2,
        lines: [2, 3, 4, 5, 6],
        creditCode: CODE,
        district: '玄武区',
        qualifications: [{ qualification: 'little-giant', year: 2021 }],
        people: [
          { ...person('张三', '+8613900000001'), line: 2 },
          { ...person('李四'), line: 3 },
          { ...person('张三', '+8613900000002'), line: 4 },
        ],
      }),
    ]);
  });

  it('may not repeat an earlier one', () => {
    expect(faultsOf(row(2), row(3))).toEqual([[3, null, 'import.row-duplicate', { line: 2 }]]);
    const contact = person('张三', '+8613900000001');
    expect(faultsOf(row(2), row(3, { contact }), row(4, { contact }))).toEqual([
      [4, null, 'import.row-duplicate', { line: 3 }],
    ]);
  });

  it('may not name the same person with other details', () => {
    const contact = person('张三', '+8613900000001');
    expect(faultsOf(row(2, { contact }), row(9, { contact: { ...contact, title: '经理' } }))).toEqual([
      [9, 'contactName', 'import.row-same-person', { name: '张三', line: 2 }],
    ]);
  });

  it('may not contradict each other', () => {
    expect(faultsOf(row(2, { district: '玄武区' }), row(3, { district: '江宁区' }))).toEqual([
      [3, 'district', 'import.row-differs', { line: 2, field: 'district', value: '江宁区', other: '玄武区' }],
    ]);
    expect(
      faultsOf(
        row(2, { qualifications: [{ qualification: 'innovative', year: 2022 }] }),
        row(3, { qualifications: [{ qualification: 'innovative', year: 2023 }] }),
      ),
    ).toEqual([
      [
        3,
        'qualificationYear',
        'import.row-differs',
        { line: 2, field: 'qualificationYear', value: '2023', other: '2022' },
      ],
    ]);
  });

  it('have one code for one name and one name for one code', () => {
    expect(faultsOf(row(2, { creditCode: CODE }), row(3, { creditCode: OTHER }))).toEqual([
      [3, 'creditCode', 'import.row-name-has-other-code', { line: 2 }],
    ]);
    expect(faultsOf(row(2, { creditCode: CODE }), row(3, { nameZh: '乙公司', creditCode: CODE }))).toEqual([
      [3, 'nameZh', 'import.row-differs', { line: 2, field: 'nameZh', value: '乙公司', other: '甲公司' }],
    ]);
  });

  it('are not thrown by names that objects know', () => {
    const { organisations } = gather(row(2, { nameZh: '__proto__' }), row(3, { nameZh: 'constructor' }));
    expect(organisations).toHaveLength(2);
  });
});
