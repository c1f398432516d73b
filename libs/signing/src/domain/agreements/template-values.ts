import type { Currency } from '#contracts/signing/agreements';
import { partyLetters } from './agreement-columns.js';
import { amountInWords } from './amount-in-words.js';

export interface TemplateParty {
  organisationZh: string;
  organisationEn: string;
  signatoryName: string;
  signatoryTitle: string;
}

export interface TemplateFacts {
  number: string;
  titleZh: string;
  titleEn: string;
  kindZh: string;
  kindEn: string;
  amount: number | null;
  currency: Currency;
  startsOn: string | null;
  endsOn: string | null;
  conferenceZh: string;
  conferenceEn: string;
  placeZh: string;
  placeEn: string;
  /** `2024-01-12`, of the conference. */
  day: string;
  parties: readonly TemplateParty[];
  witnesses: readonly string[];
}

interface Placeholder {
  /** As a template writes it, in Chinese or in English. */
  zh: string;
  en: string;
  value: (facts: TemplateFacts) => string;
}

const MOST_PARTIES = 3;

const dayZh = (day: string | null): string => {
  const [year, month, date] = (day ?? '').split('-').map(Number);
  return year ? `${year}年${month}月${date}日` : '';
};

const ofParty = (letter: string, zh: string, at: number): Placeholder[] => {
  const party = (facts: TemplateFacts): TemplateParty | undefined => facts.parties[at];
  return [
    { zh, en: `party${letter}Zh`, value: (facts) => party(facts)?.organisationZh ?? '' },
    { zh: `${zh}英文名`, en: `party${letter}En`, value: (facts) => party(facts)?.organisationEn ?? '' },
    { zh: `${zh}签约人`, en: `signatory${letter}`, value: (facts) => party(facts)?.signatoryName ?? '' },
    { zh: `${zh}签约人职务`, en: `position${letter}`, value: (facts) => party(facts)?.signatoryTitle ?? '' },
  ];
};

/** What a template can have filled in, and nothing else. */
export const placeholders: readonly Placeholder[] = [
  { zh: '编号', en: 'number', value: ({ number }) => number },
  { zh: '协议名称', en: 'titleZh', value: ({ titleZh, titleEn }) => titleZh || titleEn },
  { zh: '协议英文名称', en: 'titleEn', value: ({ titleZh, titleEn }) => titleEn || titleZh },
  { zh: '协议类型', en: 'kindZh', value: ({ kindZh }) => kindZh },
  { zh: '协议英文类型', en: 'kindEn', value: ({ kindEn }) => kindEn },
  ...partyLetters
    .slice(0, MOST_PARTIES)
    .flatMap((letter, at) => ofParty(letter, ['甲方', '乙方', '丙方'][at]!, at)),
  {
    zh: '金额',
    en: 'amount',
    value: ({ amount }) => amount?.toLocaleString('en-US', { minimumFractionDigits: 2 }) ?? '',
  },
  {
    zh: '大写金额',
    en: 'amountInWords',
    value: ({ amount, currency }) =>
      amount !== null && currency === 'CNY' ? `人民币${amountInWords(amount)}` : '',
  },
  { zh: '币种', en: 'currency', value: ({ amount, currency }) => (amount === null ? '' : currency) },
  { zh: '开始日期', en: 'startsOnZh', value: ({ startsOn }) => dayZh(startsOn) },
  { zh: '结束日期', en: 'endsOnZh', value: ({ endsOn }) => dayZh(endsOn) },
  { zh: '开始日期数字', en: 'startsOn', value: ({ startsOn }) => startsOn ?? '' },
  { zh: '结束日期数字', en: 'endsOn', value: ({ endsOn }) => endsOn ?? '' },
  { zh: '会议名称', en: 'conferenceZh', value: ({ conferenceZh }) => conferenceZh },
  {
    zh: '会议英文名称',
    en: 'conferenceEn',
    value: ({ conferenceZh, conferenceEn }) => conferenceEn || conferenceZh,
  },
  { zh: '会议日期', en: 'dayZh', value: ({ day }) => dayZh(day) },
  { zh: '会议地点', en: 'placeZh', value: ({ placeZh }) => placeZh },
  { zh: '会议英文地点', en: 'placeEn', value: ({ placeZh, placeEn }) => placeEn || placeZh },
  { zh: '见证人', en: 'witnesses', value: ({ witnesses }) => witnesses.join('、') },
];

/** All that may stand between `{{` and `}}`, with what is put in for this agreement. */
export const templateValues = (facts: TemplateFacts): Record<string, string> =>
  Object.fromEntries(
    placeholders.flatMap(({ zh, en, value }) => {
      const filled = value(facts);
      return [
        [zh, filled],
        [en, filled],
      ];
    }),
  );
