import type { ParticipantType, SessionKind } from '#contracts/vocabulary';

export interface DemoSessionFacts {
  themeZh?: string;
  themeEn?: string;
  people?: { nameZh: string; nameEn: string; organisation: string }[];
  signUp?: { places: number; participantTypes: ParticipantType[] };
}

/** Kind, from, to (minutes after the start), title zh, title en, number of the venue's room, speakers, more. */
export type DemoSession = readonly [
  SessionKind,
  number,
  number,
  string,
  string,
  number,
  string?,
  DemoSessionFacts?,
];

/** The day of 12 January 2024, from nine to five. */
export const mainProgramme: readonly DemoSession[] = [
  ['opening', 0, 30, '开幕式', 'Opening', 0, '主办、承办单位和学校领导'],
  [
    'demand-release',
    30,
    75,
    '“企业出题”：企业需求发布',
    '“Enterprises ask”: release of demands',
    0,
    '阿里云创新中心等3家企业',
  ],
  [
    'achievement-release',
    75,
    105,
    '“高校答题”：科研成果发布',
    '“Universities answer”: release of achievements',
    0,
    '南京工业职业技术大学科研团队',
  ],
  ['break', 105, 120, '茶歇', 'Break', 0],
  ['signing', 120, 170, '校企合作签约仪式', 'Signing ceremony', 0, '校企双方代表'],
  ['docking', 270, 390, '智能制造专场对接', 'Docking: intelligent manufacturing', 1],
  ['docking', 270, 390, '人工智能与软件专场对接', 'Docking: artificial intelligence and software', 2],
  ['docking', 270, 390, '绿色制造专场对接', 'Docking: green manufacturing', 3],
  ['visit', 400, 460, '参观智能制造实训中心', 'Visit to the training centre', 4],
];

/** Half a day, as at the earlier ones. */
export const halfDayProgramme: readonly DemoSession[] = [
  ['opening', 0, 30, '开幕式', 'Opening', 0],
  ['achievement-release', 30, 80, '高校科研成果发布', 'Release of achievements', 0],
  ['demand-release', 80, 110, '企业需求发布', 'Release of demands', 0],
  ['docking', 120, 210, '校企对接洽谈', 'Docking', 1],
];

const makers = { themeZh: '智能制造', themeEn: 'Intelligent manufacturing' };
const greens = { themeZh: '绿色低碳', themeEn: 'Green and low-carbon' };
const coders = { themeZh: '人工智能与软件', themeEn: 'Artificial intelligence and software' };
const places = (count: number): Pick<DemoSessionFacts, 'signUp'> => ({
  signUp: { places: count, participantTypes: ['enterprise-representative', 'researcher'] },
});
const speaker = (nameZh: string, nameEn: string): DemoSessionFacts['people'] => [
  { nameZh, nameEn, organisation: '南京大学（示例）' },
];

/** Half a day with three themed sessions side by side, which one signs up for, and rooms for meetings one to one. */
export const twoStreamsProgramme: readonly DemoSession[] = [
  ['opening', 0, 20, '开幕式', 'Opening', 0],
  [
    'achievement-release',
    20,
    70,
    '高校科研成果发布',
    'Release of achievements',
    0,
    undefined,
    { people: speaker('顾示例', 'Gu Shili') },
  ],
  ['demand-release', 70, 100, '企业需求发布', 'Release of demands', 0],
  ['break', 100, 115, '茶歇', 'Break', 0],
  [
    'docking',
    115,
    155,
    '专场对接：装备与检测',
    'Docking: equipment and testing',
    3,
    undefined,
    { ...makers, ...places(45), people: speaker('陆示例', 'Lu Shili') },
  ],
  [
    'docking',
    115,
    155,
    '专场对接：大模型进工厂',
    'Docking: language models in factories',
    4,
    undefined,
    { ...coders, ...places(45), people: speaker('沈示例', 'Shen Shili') },
  ],
  [
    'docking',
    115,
    155,
    '专场对接：新材料与节能',
    'Docking: new materials and energy saving',
    5,
    undefined,
    { ...greens, ...places(45) },
  ],
  [
    'docking',
    165,
    215,
    '一对一洽谈：智能制造',
    'One to one: manufacturing',
    1,
    undefined,
    { ...makers, ...places(60) },
  ],
  [
    'docking',
    165,
    215,
    '一对一洽谈：人工智能',
    'One to one: artificial intelligence',
    2,
    undefined,
    { ...coders, ...places(40) },
  ],
  ['signing', 220, 250, '校企合作签约仪式', 'Signing ceremony', 0, '校企双方代表'],
];
