import { describe, expect, it } from '@jest/globals';
import { fieldNames, importFields } from './import-fields.js';
import { mappingFaults } from './mapping-faults.js';
import { suggestMapping } from './suggest-mapping.js';

/** The mapping as header texts. */
function named(headers: string[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(suggestMapping(headers)).flatMap(([field, column]) =>
      column === null ? [] : [[field, headers[column]!]],
    ),
  );
}

describe('suggested mapping', () => {
  it.each(['zh', 'en'] as const)('knows every header of our own %s template', (language) => {
    const headers = importFields.map((field) => fieldNames[field][language]);
    expect(Object.values(suggestMapping(headers))).toEqual(headers.map((_, at) => at));
  });

  it('reads a bureau’s own headers, remarks in brackets included', () => {
    const headers = [
      '序号',
      '企业名称（全称）',
      '企业名称(英文)',
      '统一社会信用代码（18位）',
      '所属区',
      '所属行业',
    ];
    expect(
      named([
        ...headers,
        '专精特新资质',
        '认定年份',
        '企业联系人',
        '联系人职务',
        '联系电话*',
        '电子邮箱',
        '备注',
      ]),
    ).toEqual({
      nameZh: '企业名称（全称）',
      nameEn: '企业名称(英文)',
      creditCode: '统一社会信用代码（18位）',
      district: '所属区',
      industry: '所属行业',
      qualification: '专精特新资质',
      qualificationYear: '认定年份',
      contactName: '企业联系人',
      contactTitle: '联系人职务',
      contactMobile: '联系电话*',
      contactEmail: '电子邮箱',
    });
  });

  it('goes by the end of a Chinese header', () => {
    expect(named(['单位', '参会单位联系人手机'])).toEqual({
      nameZh: '单位',
      contactMobile: '参会单位联系人手机',
    });
  });

  it('reads pinyin and its initials', () => {
    expect(named(['danweimingcheng', 'XYDM', 'lxr', 'shouji'])).toEqual({
      nameZh: 'danweimingcheng',
      creditCode: 'XYDM',
      contactName: 'lxr',
      contactMobile: 'shouji',
    });
  });

  it('leaves alone what it does not know, and hostile headers', () => {
    expect(named(['', '备注', '__proto__', 'constructor', '=1+1', '<script>', '🎉'])).toEqual({});
  });

  it('uses each column and each field once', () => {
    expect(named(['手机', '电话', '手机'])).toEqual({ contactMobile: '手机' });
  });
});

describe('a mapping', () => {
  it('needs the name’s column, no column twice and none beyond the file', () => {
    const mapping = { ...suggestMapping(['手机', '邮箱']), contactName: 1, industry: 7 };
    expect(mappingFaults(mapping, 2)).toEqual([
      { field: 'nameZh', code: 'import.column-missing', params: { field: 'nameZh' } },
      { field: 'industry', code: 'import.column-unknown', params: { column: 8 } },
      { field: 'contactEmail', code: 'import.column-twice', params: { column: 2, field: 'contactName' } },
    ]);
    expect(mappingFaults(suggestMapping(['单位']), 1)).toEqual([]);
  });
});
