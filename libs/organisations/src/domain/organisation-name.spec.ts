import { describe, expect, it } from '@jest/globals';
import { nameIndex, nameKey, normaliseOrganisationName } from './organisation-name.js';

describe('organisation names', () => {
  it.each([
    ['  南京高精轨道交通\u200b设备有限公司 ', '南京高精轨道交通设备有限公司'],
    ['𠮷野家（南京）餐饮有限公司', '𠮷野家（南京）餐饮有限公司'],
    ['NUL\u0000 Technology', 'NUL Technology'],
    ['3M 中国', '3M 中国'],
    ['阿·克苏 & Söhne', '阿·克苏 & Söhne'],
  ])('keeps %j', (given, kept) => {
    expect(normaliseOrganisationName(given)).toBe(kept);
  });

  it.each([
    '=1+1',
    '=HYPERLINK("http://x")',
    '+公司',
    '－公司',
    '@公司',
    '<script>公司',
    '{{x}}',
    '123',
    '🎉',
    '',
    '　',
  ])('refuses %j', (given) => {
    expect(normaliseOrganisationName(given)).toBeNull();
  });

  it('knows a name again whatever its width, case, blanks and brackets', () => {
    const key = nameKey('南京A3（江宁）科技有限公司');
    for (const other of [
      '南京Ａ３(江宁)科技有限公司',
      '南京a3 （江宁） 科技有限公司',
      '南京A3【江宁】科技有限公司',
    ])
      expect(nameKey(other)).toBe(key);
    expect(nameKey('南京A3科技有限公司')).not.toBe(key);
  });

  it('is found by characters, pinyin and initials, and sorts by pinyin', () => {
    const { searchText, sortKey } = nameIndex('南京高精设备', 'Nanjing Gaojing');
    for (const words of ['南京', 'nanjing gaojing', 'nanjinggaojing', 'njgj'])
      expect(searchText).toContain(words);
    expect(sortKey).toMatch(/^nanjinggaojing/);
    expect(nameIndex('Alpha Ltd', null).sortKey).toBe('alpha ltd');
  });
});
