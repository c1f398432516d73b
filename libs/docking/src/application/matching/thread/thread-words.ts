import type { Ranked } from '../../../domain/matching/match-item.js';
import type { Mark } from '../../../domain/matching/mark-text.js';

/** An item as the thread holds it. */
export interface ThreadItem {
  id: string;
  owner: string;
  isDemand: boolean;
  titleZh: string;
  titleEn: string;
  textZh: string;
  textEn: string;
}

export const markedFields = ['titleZh', 'titleEn', 'textZh', 'textEn'] as const;
export type MarkedField = (typeof markedFields)[number];
export type Marks = Record<MarkedField, Mark[]>;

export interface Found {
  id: string;
  score: Ranked['score'];
}

export interface Commonality {
  id: string;
  /** In the item asked about, and in the other one. */
  own: Marks;
  other: Marks;
}

export interface Questions {
  /** The best of the other side. */
  best: { question: { itemId: string; count: number }; answer: Found[] };
  /** The best for each of the demands. */
  bestForAll: { question: { count: number }; answer: { id: string; found: Found[] }[] };
  common: { question: { itemId: string; others: string[] }; answer: Commonality[] };
}
export type QuestionName = keyof Questions;

export type ToThread =
  | {
      kind: 'load';
      scope: string;
      mark: string;
      items: ThreadItem[];
      terms: readonly (readonly string[])[];
      /** The older lists answer until these are ready. */
      isRefresh: boolean;
    }
  | { kind: 'ask'; number: number; scope: string; mark: string; name: QuestionName; question: object };

export type FromThread =
  /** Under this mark nothing is held: load it and ask again. */
  | { number: number; outcome: 'unknown' }
  /** Old: out of lists that were made before the latest change; newer ones are to be loaded. */
  | { number: number; outcome: 'answered'; answer: unknown; isOld: boolean }
  | { number: number; outcome: 'failed'; reason: string };
