import { describe, expect, it } from '@jest/globals';
import { itemStates, type ItemState } from '#contracts/docking/items';
import { firstItemState, itemActions, itemTransitions, stateAfter } from './item-states.js';

describe('states of an item', () => {
  it('are all reached from the first', () => {
    const reached = new Set<ItemState>([firstItemState]);
    for (const state of reached) for (const next of itemTransitions[state]) reached.add(next);
    expect([...reached].toSorted()).toEqual([...itemStates].toSorted());
  });

  it('have no end without a way out', () => {
    for (const state of itemStates) expect(itemTransitions[state].length).toBeGreaterThan(0);
  });

  it('change by an organiser’s action only along the table', () => {
    const steps = itemActions.flatMap((action) =>
      itemStates.map((from) => [from, stateAfter(action, from)] as const),
    );
    const strange = steps.filter(
      ([from, to]) => to !== null && to !== from && !itemTransitions[from].includes(to),
    );
    expect(strange).toEqual([]);
  });

  it('are each left by some action', () => {
    for (const from of itemStates)
      expect(itemActions.some((action) => stateAfter(action, from) !== null)).toBe(true);
  });

  it('never skip the check: what was just collected is not released', () => {
    expect(stateAfter('release', 'collected')).toBeNull();
    expect(stateAfter('check', 'collected')).toBe('valid');
    expect(stateAfter('release', 'valid')).toBe('released');
  });
});
