import { describe, expect, it } from '@jest/globals';
import { registrationStates, type RegistrationState } from '#contracts/vocabulary';
import { firstStates, holdsPlace, isActive, mayBecome, transitions } from './registration-state.js';

describe('the states of a registration', () => {
  it('can all be reached from where a registration begins', () => {
    const reached = new Set<RegistrationState>(firstStates);
    for (const state of reached) for (const next of transitions[state]) reached.add(next);
    expect(reached).toEqual(new Set(registrationStates));
  });

  it('never leave an end state', () => {
    for (const end of ['declined', 'cancelled'] as const)
      for (const state of registrationStates) expect(mayBecome(end, state)).toBe(false);
  });

  it('go from waiting to a place only by an offer or a decision at the desk', () => {
    expect(mayBecome('waitlisted', 'offered')).toBe(true);
    expect(mayBecome('offered', 'confirmed')).toBe(true);
    expect(mayBecome('confirmed', 'waitlisted')).toBe(false);
  });

  it('hold a place only while active', () => {
    const holding = registrationStates.filter((state) => holdsPlace({ state, keepsPlace: false }));
    expect(holding).toEqual(['confirmed', 'offered']);
    expect(holding.every(isActive)).toBe(true);
    expect(holdsPlace({ state: 'pending', keepsPlace: true })).toBe(true);
  });
});
