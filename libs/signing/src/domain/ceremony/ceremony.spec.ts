import { describe, expect, it } from '@jest/globals';
import type { ShowAgreement, ShowParty, ShowRound } from '#contracts/signing/run-of-show';
import { checkShow, type ShowFacts } from './check-show.js';
import { defaultPlan } from './default-plan.js';
import { hostScript } from './host-script.js';
import { neededTimes, roundTimes } from './round-times.js';

const party = (
  id: string,
  signer: string,
  personId: string | null = null,
  organisationId = id,
): ShowParty => ({
  id,
  organisationId,
  nameZh: `${organisationId}公司`,
  nameEn: `${organisationId} Ltd`,
  logo: null,
  signatory: { name: signer, title: '', personId },
  substitute: null,
  isSubstituted: false,
  place: 1,
});
const agreement = (id: string, ...parties: ShowParty[]): ShowAgreement => ({
  id,
  kindId: 'k',
  number: '',
  titleZh: `协议${id}`,
  titleEn: '',
  captionZh: '',
  captionEn: '',
  state: 'staged',
  parties,
});
const round = (id: string, minutes: number, ...agreements: ShowAgreement[]): ShowRound => ({
  id,
  titleZh: `轮次${id}`,
  titleEn: '',
  kindId: null,
  handedBy: '',
  scriptZh: '',
  scriptEn: '',
  minutes,
  agreements,
});
const session = { startsAt: '2026-11-30T02:00:00.000Z', endsAt: '2026-11-30T02:30:00.000Z' };
const facts = (rounds: ShowRound[], more: Partial<ShowFacts> = {}): ShowFacts => ({
  show: { rounds },
  unplaced: [],
  unconfirmed: new Set(),
  needed: neededTimes(session, rounds),
  engaged: new Map(),
  session,
  here: null,
  ...more,
});
const codes = (given: ShowFacts): string[] => checkShow(given).map(({ code }) => code);

describe('checks of a run of show', () => {
  it('find nothing where nothing is wrong', () => {
    const one = round('1', 5, agreement('a', party('x', '张三'), party('y', '李四')));
    expect(codes(facts([one]))).toEqual([]);
  });

  it('name somebody who signs twice in a round, once, by registration or by name within the organisation', () => {
    const byPerson = round(
      '1',
      5,
      agreement('a', party('x', '张三'), party('u1', '校长', 'p', 'u')),
      agreement('b', party('y', '李四'), party('u2', '校长', 'p', 'u')),
      agreement('c', party('z', '王五'), party('u3', '校长', 'p', 'u')),
    );
    const [found, ...rest] = checkShow(facts([byPerson]));
    expect(rest).toEqual([]);
    expect(found).toMatchObject({
      code: 'signs-twice',
      nameZh: '校长',
      count: 3,
      roundId: '1',
      partyId: 'u2',
    });
    const byName = (other: string): ShowRound =>
      round(
        '1',
        5,
        agreement('a', party('u1', '张 三', null, 'u')),
        agreement('b', party('u2', '张三', null, other)),
      );
    expect(codes(facts([byName('u')]))).toEqual(['signs-twice']);
    expect(codes(facts([byName('v')]))).toEqual([]);
    const apart = [
      round('1', 5, agreement('a', party('x', '甲', 'p'))),
      round('2', 5, agreement('b', party('y', '甲', 'p'))),
    ];
    expect(codes(facts(apart))).toEqual([]);
  });

  it('name somebody who speaks or meets during their round, not before or after it', () => {
    const rounds = [
      round('1', 10, agreement('a', party('x', '张三', 'p'))),
      round('2', 10, agreement('b', party('y', '李四', 'q'))),
    ];
    const at = (from: number, to: number): ShowFacts['engaged'] =>
      new Map([
        [
          'p',
          [
            {
              startsAt: new Date(Date.parse(session.startsAt) + from * 60_000),
              endsAt: new Date(Date.parse(session.startsAt) + to * 60_000),
              wordsZh: '主旨报告',
              wordsEn: 'Keynote',
            },
          ],
        ],
      ]);
    expect(checkShow(facts(rounds, { engaged: at(5, 20) }))).toMatchObject([
      { code: 'busy-then', nameZh: '张三', whatEn: 'Keynote', roundId: '1' },
    ]);
    expect(codes(facts(rounds, { engaged: at(15, 30) }))).toEqual([]);
    expect(codes(facts(rounds, { engaged: at(-30, -5) }))).toEqual([]);
  });

  it('name what is missing, the most pressing first', () => {
    const rounds = [round('1', 0, agreement('a', party('x', ''), party('y', '李四'))), round('2', 40)];
    const given = facts(rounds, {
      unconfirmed: new Set(['y']),
      here: new Set(['x']),
      unplaced: [{ id: 'z', titleZh: '未排', titleEn: '' }],
    });
    expect(codes(given)).toEqual([
      'nobody-here',
      'no-signatory',
      'unconfirmed',
      'unplaced',
      'empty-round',
      'no-minutes',
      'over-time',
    ]);
    expect(codes(facts([], { session: null }))).toEqual([]);
    expect(codes(facts([round('1', 5, agreement('a', party('x', '甲')))], { session: null }))).toEqual([
      'no-session',
    ]);
  });
});

describe('times of rounds', () => {
  it('follow each other from the beginning of the session', () => {
    const times = roundTimes(session.startsAt, [
      { id: '1', minutes: 10 },
      { id: '2', minutes: 5 },
    ]);
    expect(times?.map(({ endsAt }) => endsAt.toISOString())).toEqual([
      '2026-11-30T02:10:00.000Z',
      '2026-11-30T02:15:00.000Z',
    ]);
    expect(roundTimes(null, [])).toBeNull();
  });

  it('are the whole session for everybody as long as a round has no minutes', () => {
    const times = neededTimes(session, [
      { id: '1', minutes: 10 },
      { id: '2', minutes: 0 },
    ]);
    expect(times.map(({ startsAt, endsAt }) => [startsAt.toISOString(), endsAt.toISOString()])).toEqual([
      [session.startsAt, session.endsAt],
      [session.startsAt, session.endsAt],
    ]);
  });
});

describe('the plan made with one click', () => {
  const kinds = [
    { id: 's', nameZh: '战略合作', pluralEn: 'strategic cooperation agreements', act: 'document' as const },
    { id: 'e', nameZh: '就业基地', pluralEn: 'employment bases', act: 'plaque' as const },
  ];
  const of = (kindId: string, count: number): { id: string; kindId: string }[] =>
    Array.from({ length: count }, (_, at) => ({ id: `${kindId}${at}`, kindId }));

  it('has a round for each kind, no larger than asked, filled evenly, and everybody once', () => {
    const plan = defaultPlan([...of('e', 8), ...of('s', 9)], kinds, 4);
    expect(plan.map(({ agreementIds }) => agreementIds.length)).toEqual([3, 3, 3, 4, 4]);
    expect(new Set(plan.flatMap(({ agreementIds }) => agreementIds)).size).toBe(17);
    expect(plan[0]).toMatchObject({
      titleZh: '战略合作签约（第1轮）',
      titleEn: 'Strategic cooperation agreements, round 1',
    });
    expect(plan.every(({ minutes }) => minutes > 0)).toBe(true);
    expect(defaultPlan(of('s', 9), kinds, 12)).toMatchObject([{ titleZh: '战略合作签约' }]);
    expect(defaultPlan([], kinds, 4)).toEqual([]);
  });
});

describe('what the host says', () => {
  const signer = (name: string, title: string, zh: string, en: string) => ({
    organisationZh: zh,
    organisationEn: en,
    signer: { name, title },
  });

  it('calls the pairs by organisation, title and name', () => {
    const pair = [
      signer('张三', '董事长', '高精公司', 'Gaojing'),
      signer('李四', '校长', '河海大学', 'Hohai University'),
    ];
    const kind = {
      nameZh: '战略合作',
      nameEn: 'Strategic cooperation',
      pluralEn: 'strategic cooperation agreements',
      act: 'document' as const,
    };
    const script = hostScript({ kind, handedBy: '', agreements: [pair, pair] });
    expect(script.zh).toBe(
      '下面进行战略合作协议签约。有请高精公司董事长张三与河海大学校长李四；高精公司董事长张三与河海大学校长李四上台签约。',
    );
    expect(script.en).toContain(
      'the signing of 2 strategic cooperation agreements. Please welcome on stage: 张三, 董事长, Gaojing with 李四',
    );
    expect(
      hostScript({
        kind: { ...kind, nameZh: '战略合作协议', nameEn: 'Strategic cooperation agreement' },
        handedBy: '',
        agreements: [pair],
      }),
    ).toMatchObject({
      zh: expect.stringContaining('下面进行战略合作协议签约。'),
      en: expect.stringContaining('the signing of one strategic cooperation agreement. Please'),
    });
    const laboratory = { ...kind, nameEn: 'Joint laboratory', pluralEn: 'joint laboratories' };
    expect(hostScript({ kind: laboratory, handedBy: '', agreements: [pair] }).en).toContain(
      'the signing of one joint laboratory agreement. Please',
    );
    expect(hostScript({ kind, handedBy: '', agreements: [] })).toEqual({ zh: '', en: '' });
    const plaque = hostScript({
      kind: { ...kind, nameZh: '就业基地', act: 'plaque' },
      handedBy: '王局长',
      agreements: [pair],
    });
    expect(plaque.zh).toMatch(/^下面进行就业基地授牌。.+上台。请王局长授牌。$/);
  });
});
