import { describe, expect, it } from '@jest/globals';
import { emptyMapping, importFields, type ImportField } from './import-fields.js';
import { readRow } from './read-row.js';

const mapping = { ...emptyMapping(), ...Object.fromEntries(importFields.map((field, at) => [field, at])) };

function read(cells: Partial<Record<ImportField, string>>) {
  return readRow({ line: 7, cells: importFields.map((field) => cells[field] ?? '') }, mapping, 2026);
}
const codes = (cells: Partial<Record<ImportField, string>>) =>
  read(cells).faults.map(({ field, code }) => [field, code]);

const nameZh = '南京示例科技有限公司';

describe('a row of an import file', () => {
  it('is cleaned and normalised', () => {
    const { row, faults } = read({
      nameZh: ' 南京示例科技\u200b有限公司 ',
      creditCode: '９１３５０１００m000100y43',
      kind: 'Enterprise',
      qualification: '国家级专精特新"小巨人"企业',
      qualificationYear: '2021年',
      district: '/',
      industry: '无',
      contactName: '阿不都·热合曼',
      contactMobile: '0086 139-1234-5678',
      contactEmail: 'Zhang@Firm.Example',
    });
    expect(faults).toEqual([]);
    expect(row).toEqual({
      line: 7,
      nameZh,
      nameKey: nameZh,
      nameEn: null,
      creditCode: '91350100M000100Y43',
      kind: 'enterprise',
      district: null,
      industry: null,
      qualifications: [{ qualification: 'little-giant', year: 2021 }],
      tags: [],
      contact: { name: '阿不都·热合曼', title: null, mobile: '+8613912345678', email: 'zhang@firm.example' },
    });
  });

  it.each([
    [{}, 'nameZh', 'field.required'],
    [{ nameZh: '=1+1' }, 'nameZh', 'organisation.name-invalid'],
    [{ nameZh: '<script>alert(1)</script>' }, 'nameZh', 'organisation.name-invalid'],
    [{ nameZh: '长'.repeat(1_000_000) }, 'nameZh', 'field.too-long'],
    [{ nameZh, creditCode: '91350100M000100Y44' }, 'creditCode', 'organisation.credit-code-check'],
    [{ nameZh, creditCode: '9.1350100E+17' }, 'creditCode', 'import.row-scientific'],
    [{ nameZh, kind: '协会' }, 'kind', 'import.row-kind'],
    [{ nameZh, qualification: '高新技术企业' }, 'qualification', 'import.row-qualification'],
    [{ nameZh, qualification: '非专精特新' }, 'qualification', 'import.row-qualification'],
    [{ nameZh, qualification: '小巨人', qualificationYear: '2027' }, 'qualificationYear', 'import.row-year'],
    [{ nameZh, qualification: '小巨人（1989）' }, 'qualification', 'import.row-year'],
    [{ nameZh, contactMobile: '13912345678' }, 'contactName', 'import.row-contact-name'],
    [{ nameZh, contactName: '张三', contactMobile: '1.39E+10' }, 'contactMobile', 'import.row-scientific'],
    [{ nameZh, contactName: '张三', contactMobile: '139123' }, 'contactMobile', 'field.mobile'],
    [{ nameZh, contactName: '{{name}}', contactMobile: '' }, 'contactName', 'field.person-name'],
    [{ nameZh, contactName: '张三', contactEmail: 'a@b' }, 'contactEmail', 'field.email'],
  ] as [Partial<Record<ImportField, string>>, ImportField, string][])(
    '%j is wrong in %s',
    (cells, field, code) => {
      expect(codes(cells)).toEqual([[field, code]]);
    },
  );

  it('keeps the other cells of a row with a wrong one', () => {
    const { row } = read({ nameZh, creditCode: 'x', district: '玄武区' });
    expect(row).toMatchObject({ nameZh, creditCode: null, district: '玄武区' });
  });

  it('quotes a long value in part', () => {
    const [fault] = read({ nameZh, kind: '协'.repeat(5_000) }).faults;
    expect(fault!.params).toEqual({ value: `${'协'.repeat(40)}…` });
  });

  it.each([
    ['小巨人、单项冠军', '2021、2023', [2021, 2023]],
    ['小巨人；单项冠军', '2021', [2021, 2021]],
    ['专精特新“小巨人”（2020）/单项冠军', '', [2020, null]],
    ['小巨人,单项冠军', '2021;2023', [2021, 2023]],
    ['小巨人、单项冠军', '2021-06-01', [2021, 2021]],
  ])('reads the qualifications %s with years %j', (qualification, qualificationYear, years) => {
    const { row, faults } = read({ nameZh, qualification, qualificationYear });
    expect(faults).toEqual([]);
    expect(row!.qualifications).toEqual([
      { qualification: 'little-giant', year: years[0] },
      { qualification: 'single-champion', year: years[1] },
    ]);
  });

  it('refuses years that fit no qualification', () => {
    expect(codes({ nameZh, qualification: '小巨人', qualificationYear: '2020、2021' })).toEqual([
      ['qualificationYear', 'import.row-year-alone'],
    ]);
  });
});
