import { best } from '../best.js';
import type { MatchItem } from '../match-item.js';
import { measure, type Measures } from './measures.js';

/** Measures of each query's ranking of the whole right list. `scores`: of the query at this place. */
export function measureRankings(
  queries: readonly MatchItem[],
  right: readonly MatchItem[],
  grades: ReadonlyMap<string, ReadonlyMap<string, number>>,
  scores: (place: number) => Float32Array,
): Measures[] {
  return queries.map(({ id }, place) => {
    const known = grades.get(id);
    const gradeOf = (index: number): number => known?.get(right[index]!.id) ?? 0;
    const ranked = best(scores(place), right.length).map(({ index }) => gradeOf(index));
    return measure(
      ranked,
      right.map((_, index) => gradeOf(index)),
    );
  });
}
