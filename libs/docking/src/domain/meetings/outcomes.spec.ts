import { describe, expect, it } from '@jest/globals';
import type { MeetingOutcome } from '#contracts/docking/meetings';
import { askableFrom, mayTellOutcome, outcomeOf, stateAfter } from './outcomes.js';

const slot = { startsAt: new Date('2026-05-01T02:00:00Z'), endsAt: new Date('2026-05-01T02:20:00Z') };

describe('when it can be asked how a meeting went', () => {
  it('is from half of the slot on, while it has one and is not cancelled', () => {
    expect(askableFrom(slot)).toEqual(new Date('2026-05-01T02:10:00Z'));
    const at = (time: string, state: 'scheduled' | 'held' | 'cancelled' = 'scheduled') =>
      mayTellOutcome({ ...slot, state }, new Date(`2026-05-01T${time}Z`));
    expect(at('02:09:59')).toBe(false);
    expect(at('02:10:00')).toBe(true);
    expect(at('09:00:00', 'held')).toBe(true);
    expect(at('09:00:00', 'cancelled')).toBe(false);
    expect(mayTellOutcome({ state: 'unscheduled', startsAt: null, endsAt: null }, new Date())).toBe(false);
  });
});

describe('what came of a meeting', () => {
  it.each<[(MeetingOutcome | null)[], MeetingOutcome | null, ReturnType<typeof stateAfter>]>([
    [[null, null], null, 'scheduled'],
    [['did-not-take-place', null], 'did-not-take-place', 'no-show'],
    [['did-not-take-place', 'informative'], 'informative', 'held'],
    [['cooperation-possible', 'informative'], 'informative', 'held'],
    [['agreement-intended', null], 'cooperation-possible', 'held'],
    [['agreement-intended', 'did-not-take-place'], 'cooperation-possible', 'held'],
    [['agreement-intended', 'agreement-intended'], 'agreement-intended', 'held'],
    [['too-little-interest', 'agreement-intended'], 'too-little-interest', 'held'],
  ])('%j is %s', (said, outcome, state) => {
    expect(outcomeOf(said)).toBe(outcome);
    expect(outcomeOf(said.toReversed())).toBe(outcome);
    expect(stateAfter(outcome)).toBe(state);
  });

  it('is what the organiser says, whatever the others said', () => {
    expect(outcomeOf(['informative', 'informative'], 'did-not-take-place')).toBe('did-not-take-place');
    expect(outcomeOf([null, null], 'agreement-intended')).toBe('agreement-intended');
  });
});
