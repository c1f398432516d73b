import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { moveTo, resize, shiftAfter, snap, swap, unschedule } from './moves.js';
import type { Slot } from './slots.js';

const slot = (id: string, from: number | null, minutes = 30, roomId: string | null = 'hall'): Slot => ({
  id,
  from,
  minutes,
  roomId,
});

describe('moves in a programme', () => {
  const day = [slot('a', 0), slot('b', 30, 60), slot('c', 30, 60, 'one'), slot('d', null, 45, null)];

  it('moves, resizes and takes off one session and leaves the others', () => {
    expect(moveTo(day, 'd', { from: 90, roomId: 'hall' })[3]).toEqual(slot('d', 90, 45));
    expect(resize(day, 'b', 0)[1]).toEqual(slot('b', 30, 5));
    expect(unschedule(day, 'b')).toEqual([day[0], slot('b', null, 60, null), day[2], day[3]]);
    expect(snap(12)).toBe(10);
    expect(snap(13)).toBe(15);
  });

  it('shifts what begins then or later, in every room, and nothing unscheduled', () => {
    expect(shiftAfter(day, 30, 15)).toEqual([day[0], slot('b', 45, 60), slot('c', 45, 60, 'one'), day[3]]);
  });

  it('swaps two of one room inside their span, two of different rooms by start and room', () => {
    expect(swap(day, 'b', 'a').slice(0, 2)).toEqual([slot('a', 60), slot('b', 0, 60)]);
    expect(swap(day, 'a', 'c')).toEqual([slot('a', 30, 30, 'one'), day[1], slot('c', 0, 60), day[3]]);
    expect(swap(day, 'a', 'd')).toEqual([slot('a', null, 30, null), day[1], day[2], slot('d', 0, 45)]);
    expect(swap(day, 'a', 'nobody')).toEqual(day);
  });

  const slots = fc
    .array(
      fc.tuple(
        fc.option(fc.integer({ min: 0, max: 40 })),
        fc.integer({ min: 1, max: 12 }),
        fc.option(fc.constantFrom('x', 'y')),
      ),
      { minLength: 2, maxLength: 6 },
    )
    .map((list) => list.map(([from, minutes, roomId], id) => slot(String(id), from, minutes, roomId)));

  it('a swap done twice changes nothing, unless one reaches into the other', () => {
    const reaches = (list: readonly Slot[]): boolean => {
      const [a, b] = list as [Slot, Slot];
      if (a.roomId !== b.roomId || a.from === null || b.from === null) return false;
      return a.from < b.from + b.minutes && b.from < a.from + a.minutes;
    };
    fc.assert(
      fc.property(
        slots.filter((list) => !reaches(list)),
        (list) => {
          const once = swap(list, '0', '1');
          expect(once.map(({ minutes }) => minutes)).toEqual(list.map(({ minutes }) => minutes));
          expect(swap(once, '0', '1')).toEqual(list);
        },
      ),
    );
  });

  it('a shift is undone by shifting back', () => {
    fc.assert(
      fc.property(
        slots,
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 60 }),
        (list, after, by) => {
          expect(shiftAfter(shiftAfter(list, after, by), after + by, -by)).toEqual(list);
        },
      ),
    );
  });
});
