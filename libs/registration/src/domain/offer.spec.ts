import { describe, expect, it } from '@jest/globals';
import { offerDeadline } from './offer.js';

const hours = (n: number): number => n * 3_600_000;
const now = new Date('2025-01-02T01:00:00Z');
const lasting = (untilStart: number): number | null => {
  const deadline = offerDeadline(now, new Date(now.getTime() + untilStart));
  return deadline && deadline.getTime() - now.getTime();
};

describe('an offer of a freed place', () => {
  it('lasts a day while the conference is far', () => expect(lasting(hours(240))).toBe(hours(24)));
  it('lasts a third of the time left when it is near', () => expect(lasting(hours(6))).toBe(hours(2)));
  it('gives at least half an hour', () => expect(lasting(hours(0.75))).toBe(hours(0.5)));
  it('is not made in the last half hour, nor after the start', () => {
    expect(lasting(hours(0.4))).toBeNull();
    expect(lasting(-hours(1))).toBeNull();
  });
  it('never ends after the start', () => {
    for (let h = 0.5; h < 100; h += 0.5) expect(lasting(hours(h))!).toBeLessThanOrEqual(hours(h));
  });
});
