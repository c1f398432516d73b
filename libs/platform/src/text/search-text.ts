import { pinyin } from 'pinyin-pro';
import { halfWidth } from '#contracts/clean-text';

/**
 * What a search looks in: the words themselves in lower case, their pinyin run together and their initials, so that
 * 南京, nanjing and nj all find 南京高精.
 */
export function searchText(...parts: (string | null | undefined)[]): string {
  const words = parts.filter((part): part is string => !!part).map((part) => halfWidth(part).toLowerCase());
  const chinese = words.filter((word) => /\p{Script=Han}/u.test(word));
  const sounds = chinese.flatMap((word) => [
    pinyin(word, { toneType: 'none', type: 'array', nonZh: 'consecutive' }).join('').toLowerCase(),
    pinyin(word, { toneType: 'none', pattern: 'first', type: 'array', nonZh: 'consecutive' })
      .join('')
      .toLowerCase(),
  ]);
  return [...words, ...sounds].join(' ').replace(/\s+/g, ' ');
}

/** A LIKE pattern that finds the query anywhere, with its own wildcards taken literally. */
export const likeAnywhere = (query: string): string =>
  `%${halfWidth(query)
    .toLowerCase()
    .trim()
    .replace(/[\\%_]/g, (c) => `\\${c}`)}%`;
