import { expect, it } from '@jest/globals';
import { daySlots, gapsIn, slotToMeetIn } from './day-slots.js';
import { slotsOf } from './slots.js';

const at = (time: string): Date => new Date(`2026-05-01T${time}:00Z`);
const slots = slotsOf({ startsAt: at('02:00'), endsAt: at('03:40'), slotMinutes: 20, pauseMinutes: 5 });

it('the running slot and the next are found, also in a pause, before and after', () => {
  expect(daySlots(slots, at('02:10'))).toEqual({ current: slots[0], next: slots[1] });
  expect(daySlots(slots, at('02:22'))).toEqual({ current: null, next: slots[1] });
  expect(daySlots(slots, at('01:00'))).toEqual({ current: null, next: slots[0] });
  expect(daySlots(slots, at('03:39'))).toEqual({ current: null, next: null });
});

it('two who have just met take the running slot while half of it is left, else the next', () => {
  const slotFor = (time: string) => slotToMeetIn(daySlots(slots, at(time)), at(time));
  expect(slotFor('02:10')).toEqual(slots[0]);
  expect(slotFor('02:11')).toEqual(slots[1]);
  expect(slotFor('03:30')).toBeNull();
});

it('gaps are the empty slots between the first and the last meeting', () => {
  const of = (...taken: number[]) =>
    gapsIn(
      slots,
      taken.map((slot) => slots[slot]!),
    );
  expect([of(), of(1), of(0, 1), of(0, 2), of(0, 3), of(1, 3)]).toEqual([0, 0, 0, 1, 2, 1]);
});
