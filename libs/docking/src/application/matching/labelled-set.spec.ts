import { beforeAll, describe, expect, it } from '@jest/globals';
import { measureRankings } from '../../domain/matching/measured/measure-rankings.js';
import { meanOf } from '../../domain/matching/measured/measures.js';
import { PlainBm25 } from '../../domain/matching/measured/plain-bm25.js';
import { isForTuning, readLabelledSet, type LabelledSet } from './labelled-set.js';
import { makeMatcher } from './make-matcher.js';
import { MatchFileError, readMatchItems } from './read-match-items.js';

let set: LabelledSet;
beforeAll(async () => {
  set = await readLabelledSet('test/data/matching');
});

describe('the labelled set', () => {
  it('is large enough, in both languages, and grades only what is there', () => {
    const { demands, achievements, grades } = set;
    expect(demands.length).toBeGreaterThanOrEqual(60);
    expect(achievements.length).toBeGreaterThanOrEqual(200);
    const ids = new Set(achievements.map(({ id }) => id));
    expect(ids.size).toBe(achievements.length);
    for (const { id } of demands) {
      const known = grades.get(id)!;
      expect(Math.max(...known.values())).toBeGreaterThanOrEqual(2);
      for (const [achievement, grade] of known) {
        expect(ids.has(achievement)).toBe(true);
        expect([0, 1, 2, 3]).toContain(grade);
      }
    }
  });

  it('is ranked better than by plain BM25', async () => {
    const { demands, achievements, grades } = set;
    const matcher = await makeMatcher(demands, achievements);
    const plain = new PlainBm25(achievements);
    const ndcg = (scores: (place: number) => Float32Array): number =>
      meanOf(
        measureRankings(demands, achievements, grades, scores)
          .filter((_, place) => isForTuning(place))
          .map(({ ndcg10 }) => ndcg10),
      );
    expect(ndcg((place) => matcher.scores(place))).toBeGreaterThan(
      ndcg((place) => plain.scores(demands[place]!)) + 0.15,
    );
  }, 60_000);
});

describe('readMatchItems', () => {
  it('reads lines and arrays, takes numbers for text and leaves empty what is missing', () => {
    const items = [{ id: '1', owner: '', title: '轴承', text: '' }];
    expect(readMatchItems('\uFEFF{"id":1,"title":"轴承","more":{}}\r\n\n', 'a')).toEqual(items);
    expect(readMatchItems('[{"id":"1","title":"轴承"}]', 'a')).toEqual(items);
    expect(readMatchItems('', 'a')).toEqual([]);
  });

  it.each(['{', 'null', '7', '{"title":"x"}'])('names the line of %s', (line) => {
    const read = () => readMatchItems(`{"id":"1"}\n${line}`, 'a.jsonl');
    expect(read).toThrow(MatchFileError);
    expect(read).toThrow('a.jsonl, line 2');
  });
});
