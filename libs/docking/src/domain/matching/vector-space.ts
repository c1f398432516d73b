import type { Bag } from './features.js';

/** A sparse vector: places of features, ascending, and their weights. */
export interface Vector {
  features: Int32Array;
  weights: Float32Array;
}

export interface SpaceTuning {
  k: number;
  b: number;
  norm: number;
  /** Weight of a feature by its first letter. */
  kinds: Readonly<Record<string, number>>;
}

/**
 * Weighted features of two lists: BM25's saturation of frequency and length, the rarity of a feature learned from both
 * lists together, lengths evened towards the cosine. The right list is inverted for fast products.
 */
export class VectorSpace {
  private readonly places = new Map<string, number>();
  readonly names: string[] = [];
  readonly left: Vector[];
  readonly right: Vector[];
  private readonly starts: Int32Array;
  private readonly owners: Int32Array;
  private readonly weights: Float32Array;

  constructor(
    left: readonly Bag[],
    right: readonly Bag[],
    private readonly tuning: SpaceTuning,
  ) {
    const all = [...left, ...right];
    const counts: number[] = [];
    const lengths = new Float64Array(all.length);
    for (const [n, bag] of all.entries())
      for (const [feature, times] of bag) {
        let place = this.places.get(feature);
        if (place === undefined) {
          place = this.names.push(feature) - 1;
          this.places.set(feature, place);
          counts.push(0);
        }
        counts[place]! += 1;
        lengths[n]! += times;
      }
    const rarity = Float64Array.from(counts, (count, place) => {
      const kind = tuning.kinds[this.names[place]![0]!] ?? 1;
      return kind * Math.log(1 + (all.length - count + 0.5) / (count + 0.5));
    });
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, all.length) || 1;
    const vectors = all.map((bag, n) => this.weigh(bag, rarity, lengths[n]! / mean));
    this.evenOut(vectors);
    this.left = vectors.slice(0, left.length);
    this.right = vectors.slice(left.length);
    [this.starts, this.owners, this.weights] = this.invert();
  }

  private weigh(bag: Bag, rarity: Float64Array, length: number): Vector {
    const { k, b } = this.tuning;
    const pairs: [number, number][] = [];
    for (const [feature, times] of bag) {
      const place = this.places.get(feature)!;
      pairs.push([place, (rarity[place]! * times * (k + 1)) / (times + k * (1 - b + b * length))]);
    }
    pairs.sort(([a], [c]) => a - c);
    return {
      features: Int32Array.from(pairs, ([place]) => place),
      weights: Float32Array.from(pairs, ([, weight]) => weight),
    };
  }

  /** Each divided by its length to the power of `norm`, the mean length making up for the rest. */
  private evenOut(vectors: readonly Vector[]): void {
    const sizes = vectors.map(({ weights }) => lengthOf(weights));
    const full = sizes.filter((size) => size > 0);
    const mean = full.reduce((sum, size) => sum + size, 0) / Math.max(1, full.length) || 1;
    vectors.forEach(({ weights }, n) => {
      const size = sizes[n]!;
      if (size === 0) return;
      const divisor = size ** this.tuning.norm * mean ** (1 - this.tuning.norm);
      for (let at = 0; at < weights.length; at += 1) weights[at]! /= divisor;
    });
  }

  private invert(): [Int32Array, Int32Array, Float32Array] {
    const starts = new Int32Array(this.names.length + 1);
    for (const { features } of this.right) for (const feature of features) starts[feature + 1]! += 1;
    for (let at = 0; at < this.names.length; at += 1) starts[at + 1]! += starts[at]!;
    const next = starts.slice(0, -1);
    const owners = new Int32Array(starts[this.names.length]!);
    const weights = new Float32Array(owners.length);
    this.right.forEach((vector, owner) => {
      vector.features.forEach((feature, at) => {
        const slot = next[feature]!++;
        owners[slot] = owner;
        weights[slot] = vector.weights[at]!;
      });
    });
    return [starts, owners, weights];
  }

  /** The features both have, each with what it adds to the product. */
  common(leftIndex: number, rightIndex: number): [string, number][] {
    const a = this.left[leftIndex]!;
    const b = this.right[rightIndex]!;
    const found: [string, number][] = [];
    for (let i = 0, j = 0; i < a.features.length && j < b.features.length;) {
      const difference = a.features[i]! - b.features[j]!;
      if (difference === 0) found.push([this.names[a.features[i]!]!, a.weights[i]! * b.weights[j]!]);
      if (difference <= 0) i += 1;
      if (difference >= 0) j += 1;
    }
    return found;
  }

  /** Adds `factor` times the product of the vector with each of the right list to `scores`. */
  product(vector: Vector, factor: number, scores: Float32Array): void {
    const { starts, owners, weights } = this;
    for (let at = 0; at < vector.features.length; at += 1) {
      const feature = vector.features[at]!;
      const weight = vector.weights[at]! * factor;
      const end = starts[feature + 1]!;
      for (let slot = starts[feature]!; slot < end; slot += 1)
        scores[owners[slot]!]! += weight * weights[slot]!;
    }
  }
}

function lengthOf(weights: Float32Array): number {
  let sum = 0;
  for (const weight of weights) sum += weight * weight;
  return Math.sqrt(sum);
}
