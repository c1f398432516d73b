/** One of two lists to be matched: a demand, an achievement, a paper. */
export interface MatchItem {
  id: string;
  /** Whose it is; items of one owner make up a profile. Empty: its own. */
  owner: string;
  title: string;
  text: string;
}

/** Places of the right list, best first, with scores between 0 and about 1. */
export interface Ranked {
  index: number;
  score: number;
}
