import { describe, expect, it } from '@jest/globals';
import { expiryOf, isWindowOpen } from './request-window.js';

const day = (hours: number): Date => new Date(Date.UTC(2026, 10, 1, hours));
const conference = { state: 'published', startsAt: day(100), endsAt: day(108) } as const;
const rules = { opensAt: null, closesAt: null, expiresAfterHours: 72 };

describe('the window for requests', () => {
  it('is open from publication until the conference starts, unless the rules say otherwise', () => {
    expect(isWindowOpen(rules, conference, day(0))).toBe(true);
    expect(isWindowOpen(rules, conference, day(100))).toBe(false);
    expect(isWindowOpen(rules, { ...conference, state: 'draft' }, day(0))).toBe(false);
    expect(isWindowOpen(rules, { ...conference, state: 'cancelled' }, day(0))).toBe(false);
  });

  it('opens and closes to the millisecond', () => {
    const own = { ...rules, opensAt: day(10), closesAt: day(20) };
    const at = (moment: number): boolean => isWindowOpen(own, conference, new Date(moment));
    expect([at(day(10).getTime() - 1), at(day(10).getTime())]).toEqual([false, true]);
    expect([at(day(20).getTime() - 1), at(day(20).getTime())]).toEqual([true, false]);
  });

  it('never outlasts the conference', () => {
    const own = { ...rules, closesAt: day(500) };
    expect(isWindowOpen(own, { ...conference, state: 'live' }, day(107))).toBe(true);
    expect(isWindowOpen(own, { ...conference, state: 'live' }, day(108))).toBe(false);
  });
});

describe('a request sent now', () => {
  it('waits as long as the rules say, but not beyond the start', () => {
    expect(expiryOf(rules, conference, day(0))).toEqual(day(72));
    expect(expiryOf(rules, conference, day(50))).toEqual(day(100));
  });

  it('waits until the window closes where that is later than the start', () => {
    expect(expiryOf({ ...rules, closesAt: day(106) }, conference, day(104))).toEqual(day(106));
  });
});
