import type { Signals } from './signals.js';

export type SignalName = keyof Signals;
export const signalNames = [
  'text',
  'sameField',
  'nearField',
  'cooperation',
  'sameDistrict',
  'metBefore',
] as const;

export interface Verdict {
  signals: Signals;
  isAccepted: boolean;
}

/** How much each signal counts, and where a suggestion is as likely taken as not. */
export interface Weights {
  base: number;
  signals: Record<SignalName, number>;
}

/** What is believed before anybody has said a word. */
export const priorWeights: Weights = {
  base: -4,
  signals: { text: 5.5, sameField: 0.8, nearField: 0.4, cooperation: 0.5, sameDistrict: 0.2, metBefore: 0.5 },
};

const STEPS = 200;
/** How firmly the priors are held: as if this many verdicts had confirmed each. */
const FIRMNESS = 8;

/**
 * Logistic regression on this installation's verdicts, held towards the priors; the same verdicts give the same
 * weights, whatever their order. No weight turns against its sense: more in common never counts against a pair.
 */
export function learnWeights(verdicts: readonly Verdict[]): Weights {
  const base = { value: priorWeights.base };
  const signals = { ...priorWeights.signals };
  if (verdicts.length === 0) return { base: base.value, signals };
  const rate = 4 / (verdicts.length + FIRMNESS);
  for (let step = 0; step < STEPS; step += 1) {
    let slope = (priorWeights.base - base.value) * FIRMNESS * 0.1;
    const slopes = Object.fromEntries(
      signalNames.map((name) => [name, (priorWeights.signals[name] - signals[name]) * FIRMNESS * 0.1]),
    ) as Record<SignalName, number>;
    for (const { signals: values, isAccepted } of verdicts) {
      const error = (isAccepted ? 1 : 0) - likelihood(values, { base: base.value, signals });
      slope += error;
      for (const name of signalNames) slopes[name] += error * values[name];
    }
    base.value += rate * slope * 0.5;
    for (const name of signalNames) signals[name] = Math.max(0, signals[name] + rate * slopes[name] * 0.5);
  }
  return { base: base.value, signals };
}

/** How likely a pair with these signals is taken, 0–1. */
export function likelihood(values: Signals, { base, signals }: Weights): number {
  const sum = signalNames.reduce((total, name) => total + signals[name] * values[name], base);
  return 1 / (1 + Math.exp(-sum));
}
