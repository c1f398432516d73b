import type { Pair } from './item-words.js';

/** What a column of a list can hold, in the template's order. */
export const itemColumnNames = [
  'kind',
  'organisation',
  'titleZh',
  'titleEn',
  'textZh',
  'textEn',
  'field',
  'cooperation',
  'budgetFrom',
  'budgetTo',
  'deadline',
  'maturity',
  'stage',
] as const;
export type ItemColumn = (typeof itemColumnNames)[number];

/** Which column (counted from 0) holds which; what stands nowhere is left out. */
export type ItemMapping = Partial<Record<ItemColumn, number>>;

interface ColumnFacts extends Pair {
  isNeeded: boolean;
  /** Headers that mean it, without blanks, punctuation and case. */
  words: readonly string[];
}

const words = (list: string): string[] => list.split(' ');

export const itemColumns: Record<ItemColumn, ColumnFacts> = {
  kind: { zh: '类别', en: 'Kind', isNeeded: true, words: words('类别 类型 种类 kind type') },
  organisation: {
    zh: '单位名称',
    en: 'Organisation',
    isNeeded: true,
    words: words(
      '单位名称 单位 企业 企业名称 公司 学校 高校 机构 organisation organization company university',
    ),
  },
  titleZh: {
    zh: '标题（中文）',
    en: 'Title (Chinese)',
    isNeeded: false,
    words: words(
      '标题中文 标题 名称 需求名称 成果名称 需求标题 成果标题 项目名称 中文标题 titlechinese title titlezh',
    ),
  },
  titleEn: {
    zh: '标题（英文）',
    en: 'Title (English)',
    isNeeded: false,
    words: words('标题英文 英文标题 titleenglish titleen'),
  },
  textZh: {
    zh: '说明（中文）',
    en: 'Text (Chinese)',
    isNeeded: false,
    words: words(
      '说明中文 说明 内容 简介 描述 需求内容 成果简介 需求描述 中文说明 textchinese text description textzh',
    ),
  },
  textEn: {
    zh: '说明（英文）',
    en: 'Text (English)',
    isNeeded: false,
    words: words('说明英文 英文说明 textenglish texten'),
  },
  field: { zh: '领域', en: 'Field', isNeeded: false, words: words('领域 技术领域 行业 方向 field area') },
  cooperation: {
    zh: '合作方式',
    en: 'Cooperation',
    isNeeded: false,
    words: words('合作方式 合作形式 合作意向 cooperation cooperationkinds'),
  },
  budgetFrom: {
    zh: '预算下限（元）',
    en: 'Budget from (yuan)',
    isNeeded: false,
    words: words('预算下限元 预算下限 预算 budgetfromyuan budgetfrom budget'),
  },
  budgetTo: {
    zh: '预算上限（元）',
    en: 'Budget to (yuan)',
    isNeeded: false,
    words: words('预算上限元 预算上限 budgettoyuan budgetto'),
  },
  deadline: {
    zh: '截止日期',
    en: 'Deadline',
    isNeeded: false,
    words: words('截止日期 截止时间 期限 deadline until'),
  },
  maturity: { zh: '成熟度', en: 'Maturity', isNeeded: false, words: words('成熟度 阶段 maturity') },
  stage: {
    zh: '进展',
    en: 'Where it stands',
    isNeeded: false,
    words: words('进展 现状 进展情况 whereitstands status stage'),
  },
};

export const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The columns whose headers say what they hold; each is taken once. */
export function suggestItemColumns(header: readonly string[]): ItemMapping {
  const mapping: ItemMapping = {};
  const used = new Set<number>();
  const headers = header.map(bare);
  for (const name of itemColumnNames)
    for (const word of itemColumns[name].words) {
      const at = headers.findIndex((one, index) => one === word && !used.has(index));
      if (at < 0) continue;
      mapping[name] = at;
      used.add(at);
      break;
    }
  return mapping;
}
