import type { MeetingOutcome } from '#contracts/docking/meetings';
import type { Presence } from '#contracts/docking/roundtables';
import type { Pair } from '../items/item-words.js';

/** As spreadsheets say it; the screens have their own file of words. */
export const outcomeWords: Record<MeetingOutcome, Pair> = {
  'did-not-take-place': { zh: '未进行', en: 'Did not take place' },
  'too-little-interest': { zh: '意向不足', en: 'Too little interest' },
  informative: { zh: '互相了解', en: 'Informative' },
  'cooperation-possible': { zh: '有望合作', en: 'Cooperation possible' },
  'agreement-intended': { zh: '拟签协议', en: 'Agreement intended' },
};

export const presenceWords: Record<Presence, Pair> = {
  present: { zh: '到场', en: 'Present' },
  absent: { zh: '缺席', en: 'Absent' },
};
