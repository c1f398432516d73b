import type { CooperationKind, ItemKind, ItemState, MaturityStage } from '#contracts/docking/items';

export interface Pair {
  zh: string;
  en: string;
}

/** As mails, spreadsheets and PDFs say it; the screens have their own file of words. */
export const kindWords: Record<ItemKind, Pair> = {
  demand: { zh: '需求', en: 'Demand' },
  achievement: { zh: '成果', en: 'Achievement' },
  expertise: { zh: '专家', en: 'Expertise' },
};

export const itemStateWords: Record<ItemState, Pair> = {
  collected: { zh: '已征集', en: 'Collected' },
  valid: { zh: '已核验', en: 'Checked' },
  released: { zh: '已发布', en: 'Released' },
  docked: { zh: '已对接', en: 'Docked' },
  concluded: { zh: '已完成', en: 'Concluded' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

export const cooperationWords: Record<CooperationKind, Pair> = {
  'joint-research': { zh: '联合研发', en: 'Joint R&D' },
  transfer: { zh: '成果转让', en: 'Technology transfer' },
  adviser: { zh: '技术顾问', en: 'Adviser' },
  workstation: { zh: '工作站', en: 'Workstation' },
  'employment-base': { zh: '就业实习基地', en: 'Employment or internship base' },
  laboratory: { zh: '联合实验室', en: 'Joint laboratory' },
};

export const maturityWords: Record<MaturityStage, Pair> = {
  idea: { zh: '设想', en: 'Idea' },
  laboratory: { zh: '实验室', en: 'Laboratory' },
  pilot: { zh: '中试', en: 'Pilot scale' },
  'small-batch': { zh: '小批量', en: 'Small batches' },
  'in-use': { zh: '已应用', en: 'In use' },
};

/** What somebody wrote, in the reader's language where there is such a text. */
export const inLanguage = (zh: string, en: string, language: 'zh' | 'en'): string =>
  language === 'zh' ? zh || en : en || zh;

/** `￥500,000–800,000`; '' when nothing was said. */
export function budgetWords(from: number | null, to: number | null, language: 'zh' | 'en'): string {
  const yuan = (amount: number): string => amount.toLocaleString('en-US');
  if (from === null && to === null) return '';
  if (from !== null && to !== null) return from === to ? `¥${yuan(from)}` : `¥${yuan(from)}–${yuan(to)}`;
  if (from !== null) return language === 'zh' ? `¥${yuan(from)} 以上` : `from ¥${yuan(from)}`;
  return language === 'zh' ? `¥${yuan(to!)} 以内` : `up to ¥${yuan(to!)}`;
}
