import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { searchText } from './search-text.js';

describe('what a search looks in', () => {
  it('has the words, their sounds and the initials', () => {
    expect(searchText('南京高精', 'Nanjing High')).toBe('南京高精 nanjing high nanjinggaojing njgj');
    expect(searchText('第1高精', null)).toBe('第1高精 di1gaojing d1gj');
  });

  it('takes from the sounds the initials that the library would give', () => {
    const han = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code));
    fc.assert(
      fc.property(fc.array(han, { minLength: 1, maxLength: 6 }), (letters) => {
        const word = letters.join('');
        const initials = pinyin(word, {
          toneType: 'none',
          pattern: 'first',
          type: 'array',
          nonZh: 'consecutive',
        });
        expect(searchText(word).split(' ')[2]).toBe(initials.join(''));
      }),
      { numRuns: 1000 },
    );
  });
});
