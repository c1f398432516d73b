/** What a column of an import file can hold, in the template's order. */
export const importFields = [
  'nameZh',
  'nameEn',
  'creditCode',
  'kind',
  'qualification',
  'qualificationYear',
  'district',
  'industry',
  'tags',
  'contactName',
  'contactTitle',
  'contactMobile',
  'contactEmail',
] as const;
export type ImportField = (typeof importFields)[number];

/** Which column (counted from 0) holds which field; null where none does. */
export type ImportMapping = Record<ImportField, number | null>;

export const fieldNames: Record<ImportField, { zh: string; en: string }> = {
  nameZh: { zh: '单位名称', en: 'Organisation name' },
  nameEn: { zh: '英文名称', en: 'English name' },
  creditCode: { zh: '统一社会信用代码', en: 'Credit code' },
  kind: { zh: '单位类型', en: 'Kind' },
  qualification: { zh: '资质', en: 'Qualification' },
  qualificationYear: { zh: '认定年份', en: 'Year awarded' },
  district: { zh: '所在区', en: 'District' },
  industry: { zh: '行业', en: 'Industry' },
  tags: { zh: '标签', en: 'Tags' },
  contactName: { zh: '联系人', en: 'Contact name' },
  contactTitle: { zh: '联系人职务', en: 'Contact title' },
  contactMobile: { zh: '手机', en: 'Mobile' },
  contactEmail: { zh: '邮箱', en: 'E-mail' },
};

export const emptyMapping = (): ImportMapping =>
  Object.fromEntries(importFields.map((field) => [field, null])) as ImportMapping;
