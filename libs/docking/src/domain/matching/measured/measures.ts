/** How good a ranking is; each 0–1. */
export interface Measures {
  precision5: number;
  recall10: number;
  ndcg10: number;
  mrr: number;
}

/** From this grade on something is a hit for precision and the reciprocal rank; recall counts all that is not 0. */
const FITS = 2;

/**
 * `grades`: of what the ranking holds, in its order (0–3); `all`: every grade there is for this query. Gains of nDCG
 * are 2^grade − 1 (Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques", 2002).
 */
export function measure(grades: readonly number[], all: readonly number[]): Measures {
  const related = all.filter((grade) => grade > 0).length;
  const ideal = gain(all.toSorted((a, b) => b - a));
  const first = grades.findIndex((grade) => grade >= FITS);
  return {
    precision5: grades.slice(0, 5).filter((grade) => grade >= FITS).length / 5,
    recall10: related === 0 ? 0 : grades.slice(0, 10).filter((grade) => grade > 0).length / related,
    ndcg10: ideal === 0 ? 0 : gain(grades) / ideal,
    mrr: first < 0 ? 0 : 1 / (first + 1),
  };
}

const gain = (grades: readonly number[]): number =>
  grades.slice(0, 10).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** The 95 % interval of the mean by 2,000 resamplings; the same for the same values. */
export function bootstrapInterval(values: readonly number[]): [number, number] {
  let seed = 0x9e3779b9;
  const chance = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const means = Array.from({ length: 2000 }, () =>
    meanOf(values.map(() => values[Math.floor(chance() * values.length)]!)),
  ).toSorted((a, b) => a - b);
  return [means[49]!, means[1949]!];
}
