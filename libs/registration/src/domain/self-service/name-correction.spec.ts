import { describe, expect, it } from '@jest/globals';
import { isCorrection } from './name-correction.js';

describe('a correction of one’s own name', () => {
  it.each([
    ['李伟', '李炜'],
    ['李伟', '李伟'],
    ['买买提·艾力', '买买提·艾利'],
    ['Wei Li', 'Li Wei'],
    ['wei  LI', 'Wei Li'],
    ['Katherine Johnson', 'Catherine Jonson'],
    ['𠮷田', '吉田'],
  ])('%s → %s is one', (before, after) => {
    expect(isCorrection(before, after)).toBe(true);
  });

  it.each([
    ['李伟', '王芳'],
    ['李伟', '欧阳李伟'],
    ['Wei Li', 'Na Zhang'],
    ['Katherine Johnson', 'Michael Johnson'],
  ])('%s → %s is another person', (before, after) => {
    expect(isCorrection(before, after)).toBe(false);
  });
});
