import { describe, expect, it } from '@jest/globals';
import type { FormField } from '#contracts/form/form-definition';
import { answerImpacts } from './answer-impact.js';

const field = (key: string, more: Partial<FormField> = {}): FormField => ({
  key,
  kind: 'text',
  labelZh: key,
  labelEn: '',
  helpZh: '',
  helpEn: '',
  isRequired: false,
  isInternal: false,
  ...more,
});
const options = (...keys: string[]) => keys.map((key) => ({ key, labelZh: key, labelEn: '' }));
const told = (after: FormField[]) => {
  const before = [field('a'), field('b', { kind: 'choice', options: options('x', 'y') }), field('new')];
  const counts = [
    { key: 'a', count: 3 },
    { key: 'b', count: 2 },
  ];
  return answerImpacts(before, after, counts, 5).map(({ key, what, count }) => [key, what, count]);
};

describe('a change of a form that has answers', () => {
  it('says which questions lose what, and leaves unanswered ones in peace', () => {
    const same = field('b', { kind: 'choice', options: options('x', 'y', 'z') });
    expect(told([field('a'), same])).toEqual([]);
    expect(told([same])).toEqual([['a', 'removed', 3]]);
    expect(told([field('a', { kind: 'number' }), same])).toEqual([['a', 'kind', 3]]);
    expect(told([field('a'), { ...same, options: options('y') }])).toEqual([['b', 'options', 2]]);
    expect(told([field('a', { isRequired: true }), same])).toEqual([['a', 'required', 2]]);
  });
});
