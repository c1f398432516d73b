import { expect, it } from '@jest/globals';
import { localDay, usualDueDay } from './follow-up.js';

it('a follow-up is due two weeks on by the calendar of the conference', () => {
  const late = new Date('2026-12-20T17:00:00Z'); // past midnight in Nanjing
  expect(localDay(late, 'Asia/Shanghai')).toBe('2026-12-21');
  expect(usualDueDay(late, 'Asia/Shanghai')).toBe('2027-01-04');
});
