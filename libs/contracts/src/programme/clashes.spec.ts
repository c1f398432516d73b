import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clashesOf, isSamePerson, type ClashGround, type ClashSession } from './clashes.js';
import type { Speaker } from './slots.js';

const ground: ClashGround = {
  minutes: 480,
  rooms: [
    { id: 'hall', seats: 300 },
    { id: 'one', seats: 40 },
    { id: 'two', seats: null },
  ],
  elsewhere: [],
};
const speaker = (nameZh: string, more: Partial<Speaker> = {}): Speaker => ({
  nameZh,
  nameEn: '',
  organisation: '',
  registrationId: null,
  representativeId: null,
  ...more,
});
const session = (id: string, more: Partial<ClashSession>): ClashSession => ({
  id,
  from: 0,
  minutes: 30,
  roomId: null,
  themeZh: '',
  themeEn: '',
  speakers: [],
  signUp: null,
  taken: 0,
  ...more,
});
const kinds = (sessions: ClashSession[], on: ClashGround = ground): string[] =>
  clashesOf(sessions, on).map(({ kind, sessionIds }) => `${kind} ${sessionIds.join('+')}`);

describe('clashes of a programme', () => {
  it('finds a room and a person twice at a time, and neither where sessions only touch', () => {
    const wang = [speaker('王示例')];
    const a = session('a', { roomId: 'hall', speakers: wang });
    expect(kinds([a, session('b', { from: 25, roomId: 'hall' })])).toEqual(['room-twice a+b']);
    expect(kinds([a, session('b', { from: 25, roomId: 'one', speakers: wang })])).toEqual([
      'person-twice a+b',
    ]);
    expect(kinds([a, session('b', { from: 30, roomId: 'hall', speakers: wang })])).toEqual([]);
    expect(kinds([a, session('b', { from: null, roomId: null, speakers: wang })])).toEqual([]);
  });

  it('warns of a person or a stream that changes room in less than five minutes', () => {
    const stream = { themeZh: '智能制造' };
    const a = session('a', { roomId: 'one', speakers: [speaker('李示例')], ...stream });
    const b = session('b', { from: 33, roomId: 'two', speakers: [speaker('李 示例')], ...stream });
    expect(clashesOf([a, b], ground)).toEqual([
      expect.objectContaining({
        kind: 'change-too-short',
        personZh: '李示例',
        minutes: 3,
        isBlocking: false,
      }),
      expect.objectContaining({ kind: 'change-too-short', themeZh: '智能制造', minutes: 3 }),
    ]);
    expect(kinds([a, { ...b, from: 35 }])).toEqual([]);
    expect(kinds([a, b], { ...ground, leastChangeMinutes: 3 })).toEqual([]);
  });

  it('blocks what lies outside the conference, and rooms that another conference has', () => {
    const elsewhere = [
      { roomId: 'one', from: 60, minutes: 60, conferenceZh: '另一场', conferenceEn: 'Other' },
    ];
    expect(kinds([session('a', { from: 470 }), session('b', { from: -5 })])).toEqual([
      'outside-conference b',
      'outside-conference a',
    ]);
    expect(kinds([session('a', { from: 100, roomId: 'one' })], { ...ground, elsewhere })).toEqual([
      'room-elsewhere a',
    ]);
    expect(kinds([session('a', { from: 120, roomId: 'one' })], { ...ground, elsewhere })).toEqual([]);
  });

  it('warns where more may sign up, or have signed up, than can sit', () => {
    const signUp = { places: 50, participantTypes: [] };
    expect(kinds([session('a', { roomId: 'one', signUp })])).toEqual(['more-signups-than-seats a']);
    expect(kinds([session('a', { roomId: 'one', taken: 41 })])).toEqual(['more-signups-than-seats a']);
    expect(kinds([session('a', { roomId: 'two', signUp })])).toEqual([]);
    expect(kinds([session('a', { roomId: 'hall', signUp })])).toEqual([]);
  });

  it('tells people of one name apart by who they are, and by their organisations', () => {
    expect(isSamePerson(speaker('王伟'), speaker('王伟', { organisation: '甲公司' }))).toBe(true);
    expect(
      isSamePerson(speaker('王伟', { organisation: '乙公司' }), speaker('王伟', { organisation: '甲公司' })),
    ).toBe(false);
    expect(
      isSamePerson(speaker('王伟', { registrationId: '1' }), speaker('王伟', { registrationId: '2' })),
    ).toBe(false);
    expect(isSamePerson(speaker(''), speaker(''))).toBe(false);
  });

  const sessions = fc.array(
    fc.record({
      from: fc.option(fc.integer({ min: -2, max: 30 }).map((n) => n * 5)),
      minutes: fc.integer({ min: 1, max: 8 }).map((n) => n * 5),
      roomId: fc.option(fc.constantFrom('hall', 'one', 'two')),
      names: fc.uniqueArray(fc.constantFrom('甲', '乙', '丙'), { maxLength: 2 }),
    }),
    { maxLength: 8 },
  );
  const built = sessions.map((list) =>
    list.map(({ names, ...slot }, index) =>
      session(String(index), { ...slot, speakers: names.map((name) => speaker(name)) }),
    ),
  );

  it('is one answer, in whatever order the sessions come', () => {
    fc.assert(
      fc.property(built, (list) => {
        expect(clashesOf(list.toReversed(), ground)).toEqual(clashesOf(list, ground));
      }),
    );
  });

  it('finds a room twice exactly where some minute of it is held twice', () => {
    fc.assert(
      fc.property(built, (list) => {
        const held = new Set<string>();
        let isTwice = false;
        for (const { from, minutes, roomId } of list)
          for (let minute = 0; from !== null && roomId && minute < minutes; minute += 5) {
            const cell = `${roomId} ${from + minute}`;
            isTwice ||= held.has(cell);
            held.add(cell);
          }
        expect(clashesOf(list, ground).some(({ kind }) => kind === 'room-twice')).toBe(isTwice);
      }),
    );
  });
});
