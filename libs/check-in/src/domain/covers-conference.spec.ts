import { describe, expect, it } from '@jest/globals';
import { coversConference } from './covers-conference.js';

const at = (hour: number | null): Date | null =>
  hour === null ? null : new Date(Date.UTC(2024, 0, 12, hour));
const day = { startsAt: at(9)!, endsAt: at(17)! };

describe('hours of check-in points', () => {
  it.each<[string, [number | null, number | null][], boolean]>([
    ['a point without limits', [[null, null]], true],
    ['no point at all', [], false],
    ['one that closes before the end', [[8, 16]], false],
    ['one that opens after the start', [[10, null]], false],
    [
      'two that follow each other, in any order',
      [
        [12, 18],
        [8, 12],
      ],
      true,
    ],
    [
      'two with a gap between them',
      [
        [8, 11],
        [12, 18],
      ],
      false,
    ],
    [
      'one inside the other',
      [
        [8, 17],
        [10, 11],
      ],
      true,
    ],
  ])('%s', (_name, hours, covers) =>
    expect(
      coversConference(
        hours.map(([opensAt, closesAt]) => ({ opensAt: at(opensAt), closesAt: at(closesAt) })),
        day,
      ),
    ).toBe(covers),
  );
});
