import { describe, expect, it } from '@jest/globals';
import { textDifference } from './text-difference.js';

const side = (pieces: ReturnType<typeof textDifference>, not: 'added' | 'removed') =>
  pieces
    .filter(({ what }) => what !== not)
    .map(({ text }) => text)
    .join('');

describe('the difference between two texts', () => {
  it('names the words that changed and keeps the rest', () => {
    const pieces = textDifference(
      '甲方每年接收实习生20名。\n有效期三年。',
      '甲方每年接收实习生30名。\n有效期三年。',
    );
    expect(pieces.filter(({ what }) => what === 'removed').map(({ text }) => text)).toEqual(['20']);
    expect(pieces.filter(({ what }) => what === 'added').map(({ text }) => text)).toEqual(['30']);
  });

  it.each([
    ['', 'neu'],
    ['same', 'same'],
    ['line\n'.repeat(30_000), `${'line\n'.repeat(15_000)}another\n${'line\n'.repeat(15_000)}`],
    ['x '.repeat(9_000), 'y '.repeat(9_000)],
    ['x\n'.repeat(9_000), 'y\n'.repeat(9_000)],
  ])('gives both texts back whole', (before, after) => {
    const pieces = textDifference(before, after);
    expect(side(pieces, 'added')).toBe(before);
    expect(side(pieces, 'removed')).toBe(after);
  });
});
