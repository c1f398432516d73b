import { describe, expect, it } from '@jest/globals';
import { agreementStates } from '#contracts/signing/agreements';
import {
  agreementActions,
  agreementTransitions,
  mayBecome,
  mayTake,
  restingState,
} from './agreement-states.js';

describe('states of an agreement', () => {
  it('are all reachable from an intended one', () => {
    const reached = new Set(['intended']);
    for (const state of reached)
      for (const next of agreementTransitions[state as keyof typeof agreementTransitions]) reached.add(next);
    expect([...reached].toSorted()).toEqual([...agreementStates].toSorted());
  });

  it('follow from the facts', () => {
    expect(restingState({ isDrafted: false, isConfirmed: true, isPlaced: true })).toBe('intended');
    expect(restingState({ isDrafted: true, isConfirmed: false, isPlaced: true })).toBe('drafted');
    expect(restingState({ isDrafted: true, isConfirmed: true, isPlaced: false })).toBe('confirmed');
    expect(restingState({ isDrafted: true, isConfirmed: true, isPlaced: true })).toBe('staged');
  });

  it('never leave force, and nothing is signed that was withdrawn', () => {
    for (const state of agreementStates) expect(mayBecome('in-force', state)).toBe(false);
    expect(mayBecome('withdrawn', 'signed')).toBe(false);
    for (const action of agreementActions) expect(mayTake(action, 'in-force')).toBe(false);
    expect(mayTake('sign', 'withdrawn')).toBe(false);
  });
});
