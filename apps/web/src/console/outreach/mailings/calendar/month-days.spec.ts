import { describe, expect, it } from '@jest/globals';
import { daysShown, monthsOn } from './month-days.js';

describe('the page of a month', () => {
  it('shows whole weeks from Monday', () => {
    const december = daysShown('2026-12');
    expect(december[0]).toBe('2026-11-30');
    expect(december.at(-1)).toBe('2027-01-03');
    expect(december).toHaveLength(35);
    expect(daysShown('2027-02')).toHaveLength(28); // begins on a Monday
    expect(daysShown('2026-08')).toHaveLength(42);
  });

  it('goes over the end of a year', () => {
    expect(monthsOn('2026-12', 1)).toBe('2027-01');
    expect(monthsOn('2026-01', -1)).toBe('2025-12');
  });
});
