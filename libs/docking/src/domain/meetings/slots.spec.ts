import { describe, expect, it } from '@jest/globals';
import { freeIn, speakingTimes } from './availability.js';
import { firstCommonPlace, type Ground } from './first-common-place.js';
import { slotsOf, slotsOfAll, type Span } from './slots.js';

const at = (minutes: number): Date => new Date(Date.UTC(2026, 10, 1, 9, minutes));
const span = (from: number, until: number): Span => ({ startsAt: at(from), endsAt: at(until) });
const block = (from: number, until: number, slotMinutes = 15, pauseMinutes = 5) => ({
  ...span(from, until),
  slotMinutes,
  pauseMinutes,
});

describe('the slots of a block', () => {
  it('are whole, with the pause after each but the last', () => {
    expect(slotsOf(block(0, 60))).toEqual([span(0, 15), span(20, 35), span(40, 55)]);
    expect(slotsOf(block(0, 55))).toHaveLength(3);
    expect(slotsOf(block(0, 54))).toHaveLength(2);
    expect(slotsOf(block(0, 45, 15, 0))).toEqual([span(0, 15), span(15, 30), span(30, 45)]);
  });

  it('are none where none fits, and never endless', () => {
    expect(slotsOf(block(0, 14))).toEqual([]);
    expect(slotsOf(block(0, 60, 0, 0))).toEqual([]);
  });

  it('count through all blocks by time', () => {
    expect(slotsOfAll([block(60, 80), block(0, 20)])).toEqual([span(0, 15), span(60, 75)]);
  });
});

describe('somebody is free', () => {
  it('in slots that touch nothing else; ends that meet are no clash', () => {
    const slots = slotsOf(block(0, 60));
    expect(freeIn(slots, [span(15, 20), span(34, 40)])).toEqual([true, false, true]);
    expect(freeIn([], [span(0, 5)])).toEqual([]);
  });

  it('but where the programme has them speak, by registration or as representative', () => {
    const session = (registrationId: string | null, representativeId: string | null) => ({
      titleZh: '发布',
      titleEn: '',
      startsAt: at(0).toISOString(),
      endsAt: at(30).toISOString(),
      people: [{ registrationId, representativeId }],
    });
    const person = { registrationId: 'r', representativeId: 'p' };
    expect(speakingTimes([session('r', null)], person)).toHaveLength(1);
    expect(speakingTimes([session(null, 'p')], person)).toMatchObject([
      { reason: 'speaks', wordsEn: '发布' },
    ]);
    expect(speakingTimes([session('x', 'y')], person)).toEqual([]);
    // somebody without a representative is not everybody named in words only
    expect(speakingTimes([session(null, null)], { ...person, representativeId: null })).toEqual([]);
  });
});

describe('the first common place', () => {
  const slots = slotsOf(block(0, 60));
  const ground = (changes: Partial<Ground> = {}): Ground => ({
    slots,
    tables: [
      { id: 't2', number: 2, isClosed: false },
      { id: 't1', number: 1, isClosed: false },
    ],
    taken: [],
    busy: [[], []],
    now: at(-10),
    ...changes,
  });

  it('is the earliest slot that suits all, at the lowest table that is free then', () => {
    expect(firstCommonPlace(ground())).toEqual({ slot: span(0, 15), tableId: 't1' });
    expect(firstCommonPlace(ground({ taken: [{ ...span(0, 15), tableId: 't1' }] }))).toMatchObject({
      tableId: 't2',
    });
    expect(firstCommonPlace(ground({ busy: [[span(0, 10)], [span(20, 25)]] }))).toMatchObject({
      slot: span(40, 55),
    });
    expect(firstCommonPlace(ground({ now: at(1) }))).toMatchObject({ slot: span(20, 35) });
  });

  it('passes over closed tables and full slots', () => {
    const tables = [{ id: 't1', number: 1, isClosed: false }];
    const found = firstCommonPlace(ground({ tables, taken: [{ ...span(0, 15), tableId: 't1' }] }));
    expect(found).toMatchObject({ slot: span(20, 35) });
  });

  it.each([
    ['no-slots', { slots: [] }],
    ['no-slots', { now: at(50) }],
    ['no-tables', { tables: [] }],
    ['no-tables', { tables: [{ id: 't', number: 1, isClosed: true }] }],
    ['no-common-slot', { busy: [[span(0, 20)], [span(20, 60)]] }],
    [
      'no-free-table',
      { tables: [{ id: 't', number: 1, isClosed: false }], taken: [{ ...span(0, 60), tableId: 't' }] },
    ],
  ] as const)('is not there: %s', (why, changes) => {
    expect(firstCommonPlace(ground(changes as Partial<Ground>))).toEqual({ why });
  });
});
