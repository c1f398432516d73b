import type { MatchItem } from './match-item.js';

export interface OwnerScore {
  owner: string;
  score: number;
}

/** Owners with the places of their items, in the order of the list; items without one are nobody's. */
export function itemsByOwner(items: readonly MatchItem[]): Map<string, number[]> {
  const owners = new Map<string, number[]>();
  items.forEach(({ owner }, index) => {
    if (owner === '') return;
    const list = owners.get(owner);
    if (list) list.push(index);
    else owners.set(owner, [index]);
  });
  return owners;
}

/**
 * Owners by the mean of the scores of their items, best first: of what was tried on researchers who rated papers
 * themselves, the mean of cosines did best (Stelmakh et al., "A gold standard dataset for the reviewer assignment
 * problem", 2023).
 */
export function rankOwners(
  scores: Float32Array,
  owners: ReadonlyMap<string, readonly number[]>,
): OwnerScore[] {
  return [...owners]
    .map(([owner, items]) => ({
      owner,
      score: items.reduce((sum, index) => sum + scores[index]!, 0) / items.length,
    }))
    .sort((a, b) => b.score - a.score);
}
