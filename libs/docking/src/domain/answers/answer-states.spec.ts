import { describe, expect, it } from '@jest/globals';
import { answerStates, type AnswerState } from '#contracts/docking/items';
import { answerTransitions, takesAnswers } from './answer-states.js';

describe('states of an answer', () => {
  it('are all reached from the first', () => {
    const reached = new Set<AnswerState>(['submitted']);
    for (const state of reached) for (const next of answerTransitions[state]) reached.add(next);
    expect([...reached].toSorted()).toEqual([...answerStates].toSorted());
  });
});

describe('a demand', () => {
  const demand = { kind: 'demand' as const, state: 'released' as const, deadline: '2027-03-31' };
  const on = (day: string): Date => new Date(`${day}T12:00:00Z`);

  it('takes answers while it is released and its deadline is not over', () => {
    expect(takesAnswers(demand, 'published', on('2027-03-31'))).toBe(true);
    expect(takesAnswers(demand, 'published', on('2027-04-01'))).toBe(false);
    expect(takesAnswers({ ...demand, deadline: null }, 'live', on('2030-01-01'))).toBe(true);
    expect(takesAnswers({ ...demand, state: 'docked' }, 'concluded', on('2027-03-01'))).toBe(true);
  });

  it('takes none otherwise', () => {
    expect(takesAnswers({ ...demand, state: 'valid' }, 'published', on('2027-03-01'))).toBe(false);
    expect(takesAnswers({ ...demand, kind: 'achievement' }, 'published', on('2027-03-01'))).toBe(false);
    expect(takesAnswers(demand, 'cancelled', on('2027-03-01'))).toBe(false);
  });
});
