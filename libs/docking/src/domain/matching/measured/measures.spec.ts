import { describe, expect, it } from '@jest/globals';
import { bootstrapInterval, measure } from './measures.js';

describe('measure', () => {
  it('is all ones for the best order', () => {
    expect(measure([3, 3, 2, 2, 2, 0], [0, 2, 3, 2, 3, 2])).toEqual({
      precision5: 1,
      recall10: 1,
      ndcg10: 1,
      mrr: 1,
    });
  });

  it('counts by hand', () => {
    const { ndcg10, mrr, precision5, recall10 } = measure([1, 0, 3], [3, 1, 2]);
    expect(mrr).toBeCloseTo(1 / 3);
    expect(precision5).toBeCloseTo(0.2);
    expect(recall10).toBeCloseTo(2 / 3);
    expect(ndcg10).toBeCloseTo((1 + 7 / 2) / (7 + 3 / Math.log2(3) + 1 / 2));
  });

  it('gives an interval around the mean, the same each time', () => {
    const values = [0, 0.5, 1, 1, 0.5, 0, 1];
    const [from, to] = bootstrapInterval(values);
    expect(from).toBeLessThan(4 / 7);
    expect(to).toBeGreaterThan(4 / 7);
    expect(bootstrapInterval(values)).toEqual([from, to]);
  });
});
