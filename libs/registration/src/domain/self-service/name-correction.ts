import { personKey } from '../person-key.js';

/** Of a longer name, one character in so many may be wrong. */
const CHARACTERS_PER_SLIP = 4;

/**
 * Whether the new name is the old one put right: other case or spacing, the same words in another order, or as many
 * characters added, left out or exchanged as a slip explains: one, or one in four of a longer name.
 * Anything else is another person, who takes the place by a hand-over.
 */
export function isCorrection(before: string, after: string): boolean {
  const [old, fresh] = [[...personKey(before)], [...personKey(after)]];
  if (words(before) === words(after)) return true;
  return distance(old, fresh) <= Math.max(1, Math.floor(old.length / CHARACTERS_PER_SLIP));
}

const words = (name: string): string =>
  name.normalize('NFKC').toLowerCase().trim().split(/\s+/).toSorted().join(' ');

/** Levenshtein's: the fewest single characters to add, take out or exchange. */
function distance(from: readonly string[], to: readonly string[]): number {
  let row = to.map((_, at) => at + 1);
  row.unshift(0);
  for (const [at, character] of from.entries()) {
    const next = [at + 1];
    for (const [other, wanted] of to.entries())
      next.push(
        Math.min(row[other]! + (character === wanted ? 0 : 1), row[other + 1]! + 1, next[other]! + 1),
      );
    row = next;
  }
  return row[to.length]!;
}
