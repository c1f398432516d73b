import { describe, expect, it } from '@jest/globals';
import { kindOfCooperation } from './kind-of-cooperation.js';

describe('the kind of agreement that a meeting leads to', () => {
  it('follows the one cooperation that was wished, else it is the general one', () => {
    expect(kindOfCooperation(['transfer'])).toBe('technology-transfer');
    expect(kindOfCooperation(['workstation'])).toBe('workstation');
    expect(kindOfCooperation(['joint-research'])).toBe('strategic-cooperation');
    expect(kindOfCooperation(['transfer', 'workstation'])).toBe('strategic-cooperation');
    expect(kindOfCooperation([])).toBe('strategic-cooperation');
  });
});
