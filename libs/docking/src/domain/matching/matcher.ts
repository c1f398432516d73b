import { featuresOf, type ItemFeatures, type Language } from './features.js';
import { atOnce, type Work } from './in-slices.js';
import type { MatchItem, Ranked } from './match-item.js';
import { best } from './best.js';
import { itemsByOwner } from './owner-profile.js';
import { tuned, type Tuning } from './tuning.js';
import { VectorSpace, type Vector } from './vector-space.js';

/**
 * Ranks the right list for each of the left. The score is a weighted sum of two cosines, so that scores of different
 * left items can be averaged: what stands in the texts, and what it means in either language.
 */
export class Matcher {
  private readonly surface: VectorSpace;
  private readonly meaning: VectorSpace;
  private readonly leftChinese: Float32Array;
  private readonly rightChinese: Float32Array;
  /** Numbers of the right items by owner; null where no owner has two. */
  private readonly owned: readonly (readonly number[])[] | null;

  constructor(
    readonly left: readonly MatchItem[],
    readonly right: readonly MatchItem[],
    language: Language,
    private readonly tuning: Tuning = tuned,
    read: (item: MatchItem) => ItemFeatures = (item) => featuresOf(item, language, tuning),
    spaces: Spaces = atOnce(makingSpaces(left, right, tuning, read)),
  ) {
    this.surface = spaces.surface;
    this.meaning = spaces.meaning;
    this.leftChinese = spaces.leftChinese;
    this.rightChinese = spaces.rightChinese;
    this.owned = ownedBy(right);
  }

  /** As the constructor, in small steps. */
  static *making(
    left: readonly MatchItem[],
    right: readonly MatchItem[],
    language: Language,
    tuning: Tuning,
    read: (item: MatchItem) => ItemFeatures,
  ): Work<Matcher> {
    return new Matcher(left, right, language, tuning, read, yield* makingSpaces(left, right, tuning, read));
  }

  /** A score for each of the right list. */
  scores(leftIndex: number): Float32Array {
    const { tuning } = this;
    const surface = this.surface.left[leftIndex]!;
    const meaning = this.meaning.left[leftIndex]!;
    const scores = this.sum(surface, meaning, leftIndex);
    if (tuning.feedback > 0) {
      const top = best(scores, tuning.feedbackItems).filter(({ score }) => score > 0);
      const total = top.reduce((sum, { score }) => sum + score, 0);
      if (total > 0) {
        const again = this.sum(
          this.profile(this.surface, top, total),
          this.profile(this.meaning, top, total),
          leftIndex,
        );
        for (let n = 0; n < scores.length; n += 1) scores[n]! += tuning.feedback * again[n]!;
      }
    }
    return this.owned && tuning.owner > 0 ? this.withOwners(scores, this.owned) : scores;
  }

  private sum(surface: Vector, meaning: Vector, leftIndex: number): Float32Array {
    const { tuning, rightChinese } = this;
    const scores = new Float32Array(this.right.length);
    this.meaning.product(meaning, tuning.meaning, scores);
    const chinese = this.leftChinese[leftIndex]!;
    for (let n = 0; n < scores.length; n += 1)
      scores[n]! *= 1 + (tuning.across - 1) * Math.abs(chinese - rightChinese[n]!);
    this.surface.product(surface, 1, scores);
    return scores;
  }

  /** The heaviest features of the best items, in proportion to their scores. */
  private profile(space: VectorSpace, top: readonly Ranked[], total: number): Vector {
    const sums = new Map<number, number>();
    for (const { index, score } of top) {
      const { features, weights } = space.right[index]!;
      for (let at = 0; at < features.length; at += 1)
        sums.set(features[at]!, (sums.get(features[at]!) ?? 0) + (weights[at]! * score) / total);
    }
    const heaviest = [...sums]
      .toSorted(([a, x], [b, y]) => y - x || a - b)
      .slice(0, this.tuning.feedbackFeatures);
    return {
      features: Int32Array.from(heaviest, ([feature]) => feature),
      weights: Float32Array.from(heaviest, ([, weight]) => weight),
    };
  }

  private withOwners(scores: Float32Array, owned: readonly (readonly number[])[]): Float32Array {
    const mixed = scores.slice();
    for (const items of owned) {
      if (items.length < 2) continue;
      const mean = items.reduce((sum, n) => sum + scores[n]!, 0) / items.length;
      for (const n of items) mixed[n]! = (1 - this.tuning.owner) * scores[n]! + this.tuning.owner * mean;
    }
    return mixed;
  }

  /** What the two have in common, the weightiest first: features as `featuresOf` names them. */
  shared(leftIndex: number, rightIndex: number): string[] {
    const products: [string, number][] = [];
    for (const space of [this.surface, this.meaning]) {
      const factor = space === this.meaning ? this.tuning.meaning : 1;
      for (const [feature, product] of space.common(leftIndex, rightIndex))
        products.push([feature, product * factor]);
    }
    // A single character marks everything and says nothing.
    return heaviest(products.filter(([feature]) => !feature.startsWith('1')));
  }

  /** The best `count` of the right list. */
  rank(leftIndex: number, count: number): Ranked[] {
    return best(this.scores(leftIndex), count);
  }
}

interface Spaces {
  surface: VectorSpace;
  meaning: VectorSpace;
  leftChinese: Float32Array;
  rightChinese: Float32Array;
}

function* makingSpaces(
  left: readonly MatchItem[],
  right: readonly MatchItem[],
  tuning: Tuning,
  read: (item: MatchItem) => ItemFeatures,
): Work<Spaces> {
  const sides: ItemFeatures[][] = [];
  for (const list of [left, right]) {
    const features: ItemFeatures[] = [];
    for (const item of list) {
      features.push(read(item));
      yield;
    }
    sides.push(features);
  }
  const [mine, theirs] = sides as [ItemFeatures[], ItemFeatures[]];
  const { k, b, norm } = tuning;
  const common = { k, b, norm };
  return {
    surface: yield* VectorSpace.making(
      mine.map(({ surface }) => surface),
      theirs.map(({ surface }) => surface),
      { ...common, kinds: { 1: tuning.single, 2: tuning.pair, w: tuning.word, v: tuning.wordPair } },
    ),
    meaning: yield* VectorSpace.making(
      mine.map(({ meaning }) => meaning),
      theirs.map(({ meaning }) => meaning),
      { ...common, kinds: { m: tuning.stem, '#': 1 } },
    ),
    leftChinese: Float32Array.from(mine, ({ chinese }) => chinese),
    rightChinese: Float32Array.from(theirs, ({ chinese }) => chinese),
  };
}

function ownedBy(items: readonly MatchItem[]): number[][] | null {
  const owned = [...itemsByOwner(items).values()];
  return owned.some((list) => list.length > 1) ? owned : null;
}

const TELLING_SHARE = 0.95;
const TELLING_AT_MOST = 24;

function heaviest(products: readonly (readonly [string, number])[]): string[] {
  const total = products.reduce((sum, [, product]) => sum + product, 0);
  const chosen: string[] = [];
  let sum = 0;
  for (const [feature, product] of products.toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))) {
    if (sum >= TELLING_SHARE * total || chosen.length === TELLING_AT_MOST) break;
    chosen.push(feature);
    sum += product;
  }
  return chosen;
}
