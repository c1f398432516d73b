import { describe, expect, it } from '@jest/globals';
import { learnWeights, likelihood, priorWeights, type Verdict } from './learn-weights.js';
import type { Signals } from './signals.js';

const nothing: Signals = {
  text: 0.4,
  sameField: 0,
  nearField: 0,
  cooperation: 0,
  sameDistrict: 0,
  metBefore: 0,
};
const verdict = (isAccepted: boolean, signals: Partial<Signals>): Verdict => ({
  isAccepted,
  signals: { ...nothing, ...signals },
});

describe('learnWeights', () => {
  it('believes the priors until somebody speaks', () => {
    expect(learnWeights([])).toEqual(priorWeights);
  });

  it('counts a signal more when what has it is taken, and what lacks it is not', () => {
    const verdicts = Array.from({ length: 40 }, (_, n) =>
      verdict(n % 2 === 0, { sameDistrict: n % 2 === 0 ? 1 : 0 }),
    );
    const weights = learnWeights(verdicts);
    expect(weights.signals.sameDistrict).toBeGreaterThan(priorWeights.signals.sameDistrict + 0.5);
    const near = likelihood({ ...nothing, sameDistrict: 1 }, weights);
    expect(near).toBeGreaterThan(likelihood(nothing, weights) + 0.2);
  });

  it('never holds something in common against a pair', () => {
    const weights = learnWeights(
      Array.from({ length: 300 }, () => verdict(false, { sameField: 1, text: 0.9 })),
    );
    expect(Object.values(weights.signals).every((weight) => weight >= 0)).toBe(true);
  });

  it('gives the same whatever the order', () => {
    const verdicts = Array.from({ length: 30 }, (_, n) =>
      verdict(n % 3 === 0, { text: n / 30, cooperation: n % 2 }),
    );
    const one = learnWeights(verdicts);
    const other = learnWeights(verdicts.toReversed());
    for (const name of Object.keys(one.signals) as (keyof Signals)[])
      expect(other.signals[name]).toBeCloseTo(one.signals[name], 9);
  });
});
