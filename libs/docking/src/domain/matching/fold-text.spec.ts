import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldText, READ_AT_MOST } from './fold-text.js';

describe('foldText', () => {
  it('folds width, case, accents and traditional characters', () => {
    expect(foldText('ＡＧＶ軸承 Café').text).toBe('agv轴承 cafe');
  });

  it('drops what is not seen and makes control marks blanks', () => {
    expect(foldText('轴\u200b承\u0000A\u202eB').text).toBe('轴承 ab');
  });

  it('reads so much and no more', () => {
    expect(foldText('长'.repeat(1_000_000)).text).toHaveLength(READ_AT_MOST);
  });

  it('tells for any text where each unit came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (original) => {
        const { text, origins } = foldText(original);
        expect(origins).toHaveLength(text.length + 1);
        for (let at = 1; at < origins.length; at += 1)
          expect(origins[at]).toBeGreaterThanOrEqual(origins[at - 1]!);
        expect(origins.at(-1)).toBe(original.length);
      }),
    );
  });
});
