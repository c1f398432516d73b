import { describe, expect, it } from '@jest/globals';
import { isWritten } from '#contracts/outreach/letter';
import { mailingPurposes } from '#contracts/outreach/mailing';
import { readLetter } from '#contracts/outreach/read-letter';
import { startingLetters } from './starting-letters.js';

describe('letters to begin from', () => {
  it.each(mailingPurposes)('%s is written in both languages and without a fault', (purpose) => {
    const { letter, faults } = readLetter(startingLetters[purpose]);
    expect(faults).toEqual([]);
    expect(letter).toEqual(startingLetters[purpose]);
    expect(isWritten(letter.zh) && isWritten(letter.en)).toBe(true);
    expect(letter.zh.blocks.map(({ kind }) => kind)).toEqual(letter.en.blocks.map(({ kind }) => kind));
  });
});
