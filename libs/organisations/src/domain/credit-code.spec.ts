import { describe, expect, it } from '@jest/globals';
import { checkCharacter, creditCodeFault, normaliseCreditCode } from './credit-code.js';

/** The example of GB 32100-2015 itself, then codes of the forms universities, institutes and enterprises have. */
const right = [
  '91350100M000100Y43',
  ...['1210000040000225', '5232000050000001', '91320100MA1X0000'].map(complete),
];

function complete(first16: string): string {
  const first17 = `${first16}9`;
  return first17 + checkCharacter(first17);
}

describe('credit code (GB 32100-2015)', () => {
  it.each(right)('takes %s', (code) => {
    expect(creditCodeFault(code)).toBeNull();
    expect(normaliseCreditCode(code)).toBe(code);
  });

  it.each([
    ['91350100m000100y43', 'lower case'],
    ['９１３５０１００Ｍ０００１００Ｙ４３', 'full width'],
    [' 9135 0100 M000100Y43\u200b', 'blanks and invisible marks'],
    ['91350100-M000100Y-43', 'hyphens'],
  ])('reads %s (%s) as the register writes it', (code) => {
    expect(normaliseCreditCode(code)).toBe('91350100M000100Y43');
  });

  it('finds every single wrong character', () => {
    const code = '91350100M000100Y43';
    for (let at = 0; at < code.length; at++) {
      const wrong = code.slice(0, at) + (code[at] === '7' ? '8' : '7') + code.slice(at + 1);
      expect(creditCodeFault(wrong)).toEqual({ code: 'organisation.credit-code-check', params: {} });
    }
  });

  it('finds neighbours that changed places', () => {
    expect(creditCodeFault('91350100M000100Y34')?.code).toBe('organisation.credit-code-check');
    expect(creditCodeFault('19350100M000100Y43')?.code).toBe('organisation.credit-code-check');
  });

  it.each(['I', 'O', 'Z', 'S', 'V', '中', '𠮷', '='])('refuses %s, and says where', (character) => {
    const code = `9135010000${character}0100Y43`;
    expect(creditCodeFault(code)).toEqual({
      code: 'organisation.credit-code-character',
      params: { position: 11, character },
    });
    expect(normaliseCreditCode(code)).toBeNull();
  });

  it('refuses a letter in the administrative division', () => {
    expect(creditCodeFault('91A50100M000100Y43')).toEqual({
      code: 'organisation.credit-code-character',
      params: { position: 3, character: 'A' },
    });
  });

  it.each([
    ['', 0],
    ['91350100M000100Y4', 17],
    ['91350100M000100Y433', 19],
    ['9'.repeat(1_000), 1_000],
  ])('says how long %# is', (code, length) => {
    expect(creditCodeFault(code)).toEqual({ code: 'organisation.credit-code-length', params: { length } });
  });

  it('counts a check character for 17 characters of the set only', () => {
    expect(() => checkCharacter('9')).toThrow(RangeError);
    expect(() => checkCharacter('O'.repeat(17))).toThrow(RangeError);
  });
});
