import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { concernsEverybody, programmeDifference, tellingChanges } from './programme-difference.js';
import type { ReleasedSession } from './released-session.js';

const at = (minutes: number): string => new Date(Date.UTC(2026, 4, 8, 1, minutes)).toISOString();
const session = (id: string, from: number, more: Partial<ReleasedSession> = {}): ReleasedSession => ({
  id,
  kind: 'docking',
  titleZh: `环节${id}`,
  titleEn: '',
  themeZh: '',
  themeEn: '',
  roomId: 'hall',
  roomNameZh: '报告厅',
  roomNameEn: 'Hall',
  startsAt: at(from),
  endsAt: at(from + 30),
  people: [],
  speakers: '',
  signUp: null,
  ...more,
});

describe('difference of two versions of a programme', () => {
  const before = [session('a', 0, { kind: 'opening' }), session('b', 30), session('c', 60), session('d', 90)];

  it('names added, removed, moved, renamed sessions, other rooms, speakers and sign-ups', () => {
    const speaker = {
      nameZh: '王示例',
      nameEn: '',
      organisation: '',
      registrationId: null,
      representativeId: null,
    };
    const after = [
      before[0]!,
      session('b', 35, { roomId: 'one', roomNameZh: '会议室' }),
      session('c', 60, { titleZh: '新名', people: [speaker], signUp: { places: 3, participantTypes: [] } }),
      session('e', 90),
    ];
    expect(
      programmeDifference(before, after).map(({ sessionId, before: was, after: is, aspects }) => [
        sessionId,
        was ? (is ? 'changed' : 'removed') : 'added',
        ...aspects,
      ]),
    ).toEqual([
      ['b', 'changed', 'time', 'room'],
      ['c', 'changed', 'title', 'speakers', 'sign-up'],
      ['e', 'added'],
      ['d', 'removed'],
    ]);
  });

  it('tells of what people must know, not of other settings', () => {
    const after = [
      before[0]!,
      session('b', 30, { signUp: { places: 3, participantTypes: [] } }),
      session('c', 61),
      session('new', 0),
    ];
    expect(tellingChanges(programmeDifference(before, after)).map(({ sessionId }) => sessionId)).toEqual([
      'c',
      'd',
    ]);
  });

  it('concerns everybody when the opening moves or the day as a whole', () => {
    expect(concernsEverybody(before, before)).toBe(false);
    expect(concernsEverybody(before, [...before.slice(0, 2), session('c', 65), before[3]!])).toBe(false);
    expect(concernsEverybody(before, [session('a', 5, { kind: 'opening' }), ...before.slice(1)])).toBe(true);
    expect(concernsEverybody(before, before.slice(0, 3))).toBe(true);
    expect(concernsEverybody([], before)).toBe(false);
  });

  it('lies between a version and itself nowhere, and is told from both sides alike', () => {
    const programme = fc
      .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 9 })), {
        selector: ([id]) => id,
      })
      .map((list) => list.map(([id, from]) => session(String(id), from)));
    fc.assert(
      fc.property(programme, programme, (one, other) => {
        expect(programmeDifference(one, one)).toEqual([]);
        const ids = (list: readonly { sessionId: string }[]) =>
          list.map(({ sessionId }) => sessionId).toSorted();
        expect(ids(programmeDifference(one, other))).toEqual(ids(programmeDifference(other, one)));
      }),
    );
  });
});
