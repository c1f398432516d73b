import type { RunOfShow, ShowAgreement, ShowKind, ShowParty } from './run-of-show.js';

const kind = (id: string, nameZh: string, nameEn: string, colour: string): ShowKind => ({
  id,
  key: null,
  nameZh,
  nameEn,
  pluralZh: nameZh,
  pluralEn: `${nameEn}s`,
  act: 'document',
  colour,
});

const party = (id: string, nameZh: string, place: number): ShowParty => ({
  id,
  organisationId: id,
  nameZh,
  nameEn: '',
  logo: null,
  signatory: { name: `签${id}`, title: '总经理', personId: null },
  substitute: null,
  isSubstituted: false,
  place,
});

const agreement = (id: string, kindId: string, at: number): ShowAgreement => ({
  id,
  kindId,
  number: '',
  titleZh: `协议 ${id}`,
  titleEn: '',
  captionZh: '',
  captionEn: '',
  state: 'staged',
  parties: [party(`${id}a`, `企业 ${id}`, 2 * at + 1), party(`${id}b`, `大学 ${id}`, 2 * at + 2)],
});

/** A small ceremony of rounds with so many agreements each, for tests of the stage. Ids: r1, r1-1, r1-1a. */
export function sampleShow(sizes: readonly number[]): RunOfShow {
  const kinds = [
    kind('k1', '战略合作', 'strategic cooperation agreement', '#4f2d7f'),
    kind('k2', '就业基地', 'employment base', '#8a6d1f'),
  ];
  return {
    ceremonyId: 'c',
    conferenceId: 'c',
    titleZh: '签约仪式',
    titleEn: 'Signing ceremony',
    theme: 'purple-gold',
    startsAt: null,
    timeZone: 'Asia/Shanghai',
    kinds,
    rounds: sizes.map((size, at) => ({
      id: `r${at + 1}`,
      titleZh: `第 ${at + 1} 轮`,
      titleEn: `Round ${at + 1}`,
      kindId: null,
      handedBy: '',
      scriptZh: '',
      scriptEn: '',
      minutes: 5,
      agreements: Array.from({ length: size }, (_, one) =>
        agreement(`r${at + 1}-${one + 1}`, kinds[at % 2]!.id, one),
      ),
    })),
  };
}
