import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Dictionary } from './dictionary.js';
import type { Language } from './features.js';
import { markText } from './mark-text.js';
import type { MatchItem } from './match-item.js';
import { Matcher } from './matcher.js';
import { TermList, tradeTerms } from './trade-terms.js';

const language: Language = {
  terms: new TermList(tradeTerms),
  dictionary: new Dictionary(
    new Map([
      ['剥落', 'to peel off/spalling'],
      ['列车', '(railway) train'],
      ['监测', 'to monitor'],
    ]),
  ),
};
const item = (id: string, title: string, text = '', owner = ''): MatchItem => ({ id, owner, title, text });
const ranked = (left: MatchItem[], right: MatchItem[]): string[] =>
  new Matcher(left, right, language).rank(0, right.length).map(({ index }) => right[index]!.id);

describe('Matcher', () => {
  it('finds the fitting one in the same language and across', () => {
    const demand = [item('d', '列车轴承剥落监测')];
    const right = [
      item('tea', '茶叶发酵监测'),
      item('en', 'Monitoring of spalling in train bearings'),
      item('food', 'Food drying'),
    ];
    expect(ranked(demand, right)[0]).toBe('en');
    expect(ranked([item('d', 'bearing of trains')], [item('tea', '茶叶'), item('zh', '列車軸承')])[0]).toBe(
      'zh',
    );
  });

  it('knows words of the installation', () => {
    const right = [item('x', '天车防摇'), item('y', '鱼塘增氧')];
    const own = { ...language, terms: new TermList([...tradeTerms, ['天车', 'crab winch']]) };
    const scores = new Matcher([item('d', 'Crab winch')], right, own).scores(0);
    expect(scores[0]).toBeGreaterThan(0);
    expect(scores[1]).toBe(0);
  });

  it('an owner’s other items speak for each of them', () => {
    const demand = [item('d', '轴承剥落监测')];
    const other = item('b', '齿轮 轴承', '', 'one');
    const alone = new Matcher(demand, [item('a', '剥落', '', 'x'), other], language).scores(0);
    const together = new Matcher(demand, [item('a', '剥落', '', 'one'), other], language).scores(0);
    expect(together[0]! + together[1]!).toBeCloseTo(alone[0]! + alone[1]!, 5);
    expect(Math.abs(together[0]! - together[1]!)).toBeLessThan(Math.abs(alone[0]! - alone[1]!));
  });

  it('the same lists give the same scores, whatever stands in them', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('', '轴承', '\u0000', '🚂', '=1+1', '__proto__', 'constructor', '\ud83d'),
    );
    const list = fc.array(
      fc.record({ id: fc.string(), owner: fc.constantFrom('', 'a', '__proto__'), title: text, text }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(list, list, (left, right) => {
        const one = new Matcher(left, right, language);
        const again = new Matcher(left, right, language);
        left.forEach((_, n) => {
          const scores = one.scores(n);
          expect([...scores].every((score) => Number.isFinite(score) && score >= 0)).toBe(true);
          expect(again.scores(n)).toEqual(scores);
          expect(one.rank(n, right.length)).toHaveLength(right.length);
        });
      }),
    );
  });

  it('takes a million characters without ado', () => {
    const right = [item('long', '轴承'.repeat(500_000), '剥落 '.repeat(300_000)), item('b', '轴承剥落')];
    expect(ranked([item('d', '轴承剥落')], right)).toHaveLength(2);
  });

  it('marks what two texts share, where it stands in each', () => {
    const left = item('d', '列车軸承剥落');
    const right = item('a', '🚂 Spalling of train bearings');
    const features = new Set(new Matcher([left], [right, item('b', '茶')], language).shared(0, 0));
    const words = ({ title }: MatchItem): string[] =>
      markText(title, features, language).map(({ start, end }) => title.slice(start, end));
    expect(words(left)).toEqual(['列车軸承剥落']);
    expect(words(right)).toEqual(['Spalling', 'train', 'bearings']);
  });

  it('marks lie inside any text, in order', () => {
    const features = new Set(['2轴承', 'wtrain', 'mspall', '#1']);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('轴承', '軸', '承', '🚂', ' train', 'ﬁ', '剥落', '\u200b', 'Ⅷ')),
        (parts) => {
          const text = parts.join('');
          let last = 0;
          for (const { start, end } of markText(text, features, language)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});
