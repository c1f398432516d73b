import { halfWidth } from '#contracts/clean-text';
import { pinyin } from './pinyin.js';

/**
 * What a search looks in: the words themselves in lower case, their pinyin run together and their initials, so that
 * 南京, nanjing and nj all find 南京高精.
 */
export function searchText(...parts: (string | null | undefined)[]): string {
  const words = parts.filter((part): part is string => !!part).map((part) => halfWidth(part).toLowerCase());
  const chinese = words.filter((word) => /\p{Script=Han}/u.test(word));
  return [...words, ...chinese.flatMap(soundsOf)].join(' ').replace(/\s+/g, ' ');
}

const SOUNDS = { toneType: 'none', type: 'array', nonZh: 'consecutive' } as const;

/** All of it, and the initials. */
function soundsOf(word: string): [string, string] {
  const syllables = pinyin(word, SOUNDS);
  const isChineseOnly = /^\p{Script=Han}+$/u.test(word) && syllables.every((one) => /^[a-zü]+$/.test(one));
  const initials = isChineseOnly // asking for them again takes as long as all else
    ? syllables.map((syllable) => syllable.charAt(0))
    : pinyin(word, { ...SOUNDS, pattern: 'first' });
  return [syllables.join('').toLowerCase(), initials.join('').toLowerCase()];
}

/** A LIKE pattern that finds the query anywhere, with its own wildcards taken literally. */
export const likeAnywhere = (query: string): string =>
  `%${halfWidth(query)
    .toLowerCase()
    .trim()
    .replace(/[\\%_]/g, (c) => `\\${c}`)}%`;
