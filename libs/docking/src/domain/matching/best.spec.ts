import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { best } from './best.js';

it('takes the same as sorting everything, for any scores and count', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 200 }), fc.nat(60), (values, count) => {
      const sorted = values
        .map((score, index) => ({ index, score }))
        .sort((a, b) => b.score - a.score || a.index - b.index);
      expect(best(Float32Array.from(values), count)).toEqual(sorted.slice(0, count));
    }),
  );
});
