import { describe, expect, it } from '@jest/globals';
import { mailingStates, type MailingState } from '#contracts/outreach/mailing';
import { assertTransition, transitions } from './mailing-states.js';

describe('the states of a mailing', () => {
  it('are all reached from a draft, and none is a dead end', () => {
    const seen = new Set<MailingState>(['draft']);
    for (const state of seen) for (const next of transitions[state]) seen.add(next);
    expect(seen).toEqual(new Set(mailingStates));
    expect(mailingStates.filter((state) => transitions[state].length === 0)).toEqual([]);
  });

  it('refuse what is not listed', () => {
    expect(() => assertTransition('draft', 'sending')).toThrow('state.not-allowed');
    expect(() => assertTransition('stopped', 'scheduled')).not.toThrow();
  });
});
