import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#contracts/domain-error';
import { conferenceStates, type ConferenceState } from '#contracts/vocabulary';
import {
  assertEditable,
  assertTransition,
  isAnnouncedState,
  isEditableState,
  isPublicState,
  transitions,
} from './conference-states.js';

const reachableFrom = (start: ConferenceState): Set<ConferenceState> => {
  const seen = new Set<ConferenceState>([start]);
  for (const state of seen) for (const next of transitions[state]) seen.add(next);
  return seen;
};

describe('states of a conference', () => {
  it('reaches every state from draft', () => {
    expect([...reachableFrom('draft')].toSorted()).toEqual([...conferenceStates].toSorted());
  });

  it('never comes back, and ends in archived or cancelled', () => {
    for (const state of conferenceStates)
      for (const next of transitions[state]) expect(reachableFrom(next).has(state)).toBe(false);
    expect(conferenceStates.filter((state) => transitions[state].length === 0)).toEqual([
      'archived',
      'cancelled',
    ]);
  });

  it('cancels what is planned or running, nothing that is over', () => {
    expect(conferenceStates.filter((state) => transitions[state].includes('cancelled'))).toEqual([
      'draft',
      'published',
      'live',
    ]);
  });

  it('refuses what the table does not name, saying from where to where', () => {
    expect(() => assertTransition('draft', 'live')).toThrow(DomainError);
    expect(() => assertTransition('concluded', 'published')).toThrow('state.not-allowed');
    expect(() => assertTransition('published', 'live')).not.toThrow();
  });

  it('is changed only while planned or running, and seen only once published', () => {
    expect(conferenceStates.filter(isEditableState)).toEqual(['draft', 'published', 'live']);
    expect(conferenceStates.filter((state) => !isPublicState(state))).toEqual(['draft']);
    expect(conferenceStates.filter(isAnnouncedState)).toEqual(['published', 'live']);
    expect(() => assertEditable('concluded')).toThrow('conferences.not-editable');
  });
});
