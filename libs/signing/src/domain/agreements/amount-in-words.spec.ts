import { describe, expect, it } from '@jest/globals';
import { amountInWords } from './amount-in-words.js';

describe('yuan in capital numerals', () => {
  it.each([
    [1, '壹元整'],
    [0.05, '伍分'],
    [0.5, '伍角整'],
    [10, '壹拾元整'],
    [1204.5, '壹仟贰佰零肆元伍角整'],
    [6007.14, '陆仟零柒元壹角肆分'],
    [1409.05, '壹仟肆佰零玖元零伍分'],
    [500_000, '伍拾万元整'],
    [107_000.53, '壹拾万零柒仟元伍角叁分'],
    [1_200_000, '壹佰贰拾万元整'],
    [100_000_001, '壹亿零壹元整'],
    [10_000_000_000, '壹佰亿元整'],
  ])('%d is %s', (yuan, words) => expect(amountInWords(yuan)).toBe(words));
});
