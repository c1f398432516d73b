import { describe, expect, it } from '@jest/globals';
import { timeFaults, type ConferenceTimes } from './conference-times.js';

const right: ConferenceTimes = {
  startsAt: new Date('2024-01-12T01:00:00Z'),
  endsAt: new Date('2024-01-12T09:00:00Z'),
  timeZone: 'Asia/Shanghai',
  registrationOpensAt: new Date('2023-12-20T01:00:00Z'),
  registrationClosesAt: new Date('2024-01-11T23:00:00Z'),
};
const faultsWith = (wrong: Partial<ConferenceTimes>): string[] =>
  timeFaults({ ...right, ...wrong }).map(({ field, code }) => `${field}: ${code}`);

describe('times of a conference', () => {
  it('finds nothing wrong with a usual day', () => expect(timeFaults(right)).toEqual([]));

  it.each<[string, Partial<ConferenceTimes>, string]>([
    ['end before start', { endsAt: right.startsAt }, 'endsAt: conferences.ends-before-start'],
    ['a wrong year', { endsAt: new Date('2025-01-12T09:00:00Z') }, 'endsAt: conferences.too-long'],
    [
      'the year 24',
      { startsAt: new Date('0024-01-12T09:00:00Z') },
      'startsAt: conferences.time-out-of-range',
    ],
    ['no moment at all', { startsAt: new Date(NaN) }, 'startsAt: conferences.time-out-of-range'],
    ['an unknown zone', { timeZone: 'Asia/Nanjing' }, 'timeZone: conferences.unknown-zone'],
    [
      'a window that closes first',
      { registrationClosesAt: right.registrationOpensAt },
      'registrationClosesAt: conferences.registration-closes-before-opening',
    ],
    [
      'a window after the end',
      { registrationClosesAt: new Date('2024-01-13T00:00:00Z') },
      'registrationClosesAt: conferences.registration-after-end',
    ],
  ])('names %s at its field', (_, wrong, fault) => expect(faultsWith(wrong)).toContain(fault));
});
