import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MatchItem } from '../../domain/matching/match-item.js';
import { readMatchItems } from './read-match-items.js';

/** Demands, achievements and how well each fits which, with the reason written beside each grade. */
export interface LabelledSet {
  demands: MatchItem[];
  achievements: MatchItem[];
  /** By demand, then achievement: 0–3. A pair nobody graded has nothing to do with each other. */
  grades: Map<string, Map<string, number>>;
}

/** `folder`: test/data/matching of the repository. */
export async function readLabelledSet(folder: string): Promise<LabelledSet> {
  const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
  const grades = new Map<string, Map<string, number>>();
  for (const line of (await read('grades.jsonl')).split('\n').filter(Boolean)) {
    const one = JSON.parse(line) as { demand: string; achievement: string; grade: number };
    const list = grades.get(one.demand) ?? new Map<string, number>();
    list.set(one.achievement, one.grade);
    grades.set(one.demand, list);
  }
  return {
    demands: readMatchItems(await read('demands.jsonl'), 'demands'),
    achievements: readMatchItems(await read('achievements.jsonl'), 'achievements'),
    grades,
  };
}

/** The numbers of the ranking were chosen on every other demand; the rest is for judging. */
export const isForTuning = (place: number): boolean => place % 2 === 0;
