/** What can be chosen for the download, in the order it stands there. */
export const registrationColumns = [
  'name',
  'title',
  'participantType',
  'organisation',
  'organisationEn',
  'creditCode',
  'qualification',
  'district',
  'industry',
  'mobile',
  'email',
  'language',
  'source',
  'state',
  'reason',
  'registeredAt',
  'changedAt',
  'arrivedAt',
  'registrationId',
] as const;
export type RegistrationColumn = (typeof registrationColumns)[number];

/** Without a choice: everything but the technical id. */
export const defaultColumns = registrationColumns.filter((column) => column !== 'registrationId');

/** Width in characters of the default font; a Chinese character takes two. */
export const columnFacts: Record<RegistrationColumn, { zh: string; en: string; width: number }> = {
  name: { zh: '姓名', en: 'Name', width: 14 },
  title: { zh: '职务', en: 'Title', width: 18 },
  participantType: { zh: '参会类型', en: 'Participant type', width: 16 },
  organisation: { zh: '单位', en: 'Organisation', width: 38 },
  organisationEn: { zh: '单位英文名', en: 'Organisation (English)', width: 38 },
  creditCode: { zh: '统一社会信用代码', en: 'Credit code', width: 22 },
  qualification: { zh: '资质', en: 'Qualification', width: 26 },
  district: { zh: '区', en: 'District', width: 12 },
  industry: { zh: '行业', en: 'Industry', width: 18 },
  mobile: { zh: '手机', en: 'Mobile', width: 18 },
  email: { zh: '邮箱', en: 'E-mail', width: 28 },
  language: { zh: '语言', en: 'Language', width: 8 },
  source: { zh: '来源', en: 'Source', width: 12 },
  state: { zh: '状态', en: 'State', width: 14 },
  reason: { zh: '原因', en: 'Reason', width: 24 },
  registeredAt: { zh: '报名时间', en: 'Registered', width: 20 },
  changedAt: { zh: '状态变更时间', en: 'State since', width: 20 },
  arrivedAt: { zh: '到场时间', en: 'Arrived', width: 20 },
  registrationId: { zh: '报名编号', en: 'Registration id', width: 38 },
};
