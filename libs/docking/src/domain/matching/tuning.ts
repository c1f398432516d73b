/** The numbers of the ranking; chosen on the development half of the labelled set (docs/decisions/0022-matching.md). */
export interface Tuning {
  /** A word of the title counts as often as this many of the text. */
  title: number;
  /** Saturation and length, as in BM25. */
  k: number;
  b: number;
  /** 1: cosine; 0: no account of length besides `b`. */
  norm: number;
  /** Weights by kind of feature. */
  single: number;
  pair: number;
  word: number;
  wordPair: number;
  stem: number;
  /** A native English word beside a translated one. */
  translated: number;
  term: number;
  /** What the meaning's score counts beside the surface's. */
  meaning: number;
  /** … and by how much more between two languages, where the surface has little to say. */
  across: number;
  /** Pseudo-relevance feedback: share, and how many of the best it takes. */
  feedback: number;
  feedbackItems: number;
  feedbackFeatures: number;
  /** Share of the owner's mean in the score of an item. */
  owner: number;
}

export const tuned: Tuning = {
  title: 1.2,
  k: 1.2,
  b: 0.3,
  norm: 0.8,
  single: 0.4,
  pair: 1,
  word: 1,
  wordPair: 0.3,
  stem: 1,
  translated: 1,
  term: 1.5,
  meaning: 1,
  across: 2.2,
  feedback: 0.5,
  feedbackItems: 3,
  feedbackFeatures: 200,
  owner: 0.2,
};
