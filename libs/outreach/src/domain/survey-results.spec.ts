import { describe, expect, it } from '@jest/globals';
import { usualSurvey } from '#contracts/outreach/survey';
import { definitionFaults } from '#contracts/form/read-definition';
import { surveyResults } from './survey-results.js';

describe('the results of a survey', () => {
  it('count each step and option, the mean of scales, and list texts', () => {
    const results = surveyResults(usualSurvey.definition, [
      { overall: 5, recommend: 10, useful: ['docking', 'visit'], result: 'contact', remarks: '很好' },
      { overall: 4, recommend: 0, useful: ['docking'] },
      { overall: 4 },
    ]);
    const of = (key: string) => results.find(({ field }) => field.key === key)!;
    expect(of('overall')).toMatchObject({ answered: 3, mean: 4.33 });
    expect(of('overall').bars.map(({ count }) => count)).toEqual([0, 0, 0, 2, 1]);
    expect(of('recommend')).toMatchObject({ answered: 2, mean: 5 });
    expect(of('recommend').bars).toHaveLength(11);
    expect(of('useful').bars.find(({ key }) => key === 'docking')!.count).toBe(2);
    expect(of('remarks').texts).toEqual(['很好']);
    expect(of('wishes')).toMatchObject({ answered: 0, mean: null, texts: [] });
  });

  it('the survey that a new one begins with is whole', () => {
    expect(definitionFaults(usualSurvey.definition)).toEqual([]);
  });
});
