import { describe, expect, it } from '@jest/globals';
import { ownTimetable } from './own-timetable.js';
import type { Span } from './slots.js';

const at = (minutes: number): Date => new Date(Date.UTC(2026, 0, 12, 1, minutes));
const span = (from: number, to: number): Span => ({ startsAt: at(from), endsAt: at(to) });
const slots = [span(0, 15), span(20, 35), span(40, 55), span(60, 75)];

describe('a person’s own timetable', () => {
  it('has meetings, other duties and what is left free, in the order of time', () => {
    const lines = ownTimetable(
      slots,
      [{ ...span(40, 55), id: 'm' }],
      [{ ...span(10, 30), reason: 'speaks' }],
    );
    expect(lines.map(({ kind, startsAt }) => [kind, startsAt])).toEqual([
      ['busy', at(10)],
      ['meeting', at(40)],
      ['free', at(60)],
    ]);
  });

  it('keeps a meeting that stands outside of every slot, and one at a time of absence', () => {
    const lines = ownTimetable(slots, [span(17, 32), span(60, 75)], [span(60, 90)]);
    expect(lines.map(({ kind }) => kind)).toEqual(['free', 'meeting', 'free', 'meeting', 'busy']);
  });

  it('is nothing while no meeting has a place', () => {
    expect(ownTimetable(slots, [], [span(0, 15)])).toEqual([]);
  });
});
