import type { Bag } from './features.js';
import type { Work } from './in-slices.js';

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
  private constructor(
    private readonly names: readonly string[],
    readonly left: readonly Vector[],
    readonly right: readonly Vector[],
    private readonly inverted: Inverted,
  ) {}

  static *making(left: readonly Bag[], right: readonly Bag[], tuning: SpaceTuning): Work<VectorSpace> {
    const all = [...left, ...right];
    const { names, places, counts, lengths } = yield* counted(all);
    const rarity = Float64Array.from(counts, (count, place) => {
      const kind = tuning.kinds[names[place]![0]!] ?? 1;
      return kind * Math.log(1 + (all.length - count + 0.5) / (count + 0.5));
    });
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, all.length) || 1;
    const vectors: Vector[] = [];
    for (const [n, bag] of all.entries()) {
      vectors.push(weighed(bag, places, rarity, lengths[n]! / mean, tuning));
      yield;
    }
    evenOut(vectors, tuning.norm);
    yield;
    const there = vectors.slice(left.length);
    return new VectorSpace(names, vectors.slice(0, left.length), there, yield* inverted(there, names.length));
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
    const { starts, owners, weights } = this.inverted;
    for (let at = 0; at < vector.features.length; at += 1) {
      const feature = vector.features[at]!;
      const weight = vector.weights[at]! * factor;
      const end = starts[feature + 1]!;
      for (let slot = starts[feature]!; slot < end; slot += 1)
        scores[owners[slot]!]! += weight * weights[slot]!;
    }
  }
}

interface Counted {
  names: string[];
  places: Map<string, number>;
  counts: number[];
  lengths: Float64Array;
}

/** In how many bags each feature is, and how long each bag is. */
function* counted(all: readonly Bag[]): Work<Counted> {
  const places = new Map<string, number>();
  const names: string[] = [];
  const counts: number[] = [];
  const lengths = new Float64Array(all.length);
  for (const [n, bag] of all.entries()) {
    for (const [feature, times] of bag) {
      let place = places.get(feature);
      if (place === undefined) {
        place = names.push(feature) - 1;
        places.set(feature, place);
        counts.push(0);
      }
      counts[place]! += 1;
      lengths[n]! += times;
    }
    yield;
  }
  return { names, places, counts, lengths };
}

function weighed(
  bag: Bag,
  places: ReadonlyMap<string, number>,
  rarity: Float64Array,
  length: number,
  { k, b }: SpaceTuning,
): Vector {
  const pairs: [number, number][] = [];
  for (const [feature, times] of bag) {
    const place = places.get(feature)!;
    pairs.push([place, (rarity[place]! * times * (k + 1)) / (times + k * (1 - b + b * length))]);
  }
  pairs.sort(([a], [c]) => a - c);
  return {
    features: Int32Array.from(pairs, ([place]) => place),
    weights: Float32Array.from(pairs, ([, weight]) => weight),
  };
}

/** Each divided by its length to the power of `norm`, the mean length making up for the rest. */
function evenOut(vectors: readonly Vector[], norm: number): void {
  const sizes = vectors.map(({ weights }) => lengthOf(weights));
  const full = sizes.filter((size) => size > 0);
  const mean = full.reduce((sum, size) => sum + size, 0) / Math.max(1, full.length) || 1;
  vectors.forEach(({ weights }, n) => {
    const size = sizes[n]!;
    if (size === 0) return;
    const divisor = size ** norm * mean ** (1 - norm);
    for (let at = 0; at < weights.length; at += 1) weights[at]! /= divisor;
  });
}

/** For each feature which vectors have it, and how much. */
interface Inverted {
  starts: Int32Array;
  owners: Int32Array;
  weights: Float32Array;
}

function* inverted(vectors: readonly Vector[], features: number): Work<Inverted> {
  const starts = new Int32Array(features + 1);
  for (const vector of vectors) for (const feature of vector.features) starts[feature + 1]! += 1;
  for (let at = 0; at < features; at += 1) starts[at + 1]! += starts[at]!;
  yield;
  const next = starts.slice(0, -1);
  const owners = new Int32Array(starts[features]!);
  const weights = new Float32Array(owners.length);
  for (const [owner, vector] of vectors.entries()) {
    vector.features.forEach((feature, at) => {
      const slot = next[feature]!++;
      owners[slot] = owner;
      weights[slot] = vector.weights[at]!;
    });
    yield;
  }
  return { starts, owners, weights };
}

function lengthOf(weights: Float32Array): number {
  let sum = 0;
  for (const weight of weights) sum += weight * weight;
  return Math.sqrt(sum);
}
