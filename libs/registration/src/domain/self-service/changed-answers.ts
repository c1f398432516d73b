import { isDeepStrictEqual } from 'node:util';

/** The questions that are answered otherwise now: `answers.<key>`. */
export function changedAnswers(before: object, after: object): string[] {
  const [old, fresh] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .filter((key) => !isDeepStrictEqual(old.get(key), fresh.get(key)))
    .map((key) => `answers.${key}`);
}
