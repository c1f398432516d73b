import type { OrganisationKind } from '#contracts/vocabulary';

/** Who is named in the report of 12 January 2024. Nothing is said of them here that it does not say. */
export const namedOrganisations = {
  bureau: [
    'agency',
    '南京市工业和信息化局',
    'Nanjing Municipal Bureau of Industry and Information Technology',
  ],
  xianlin: ['agency', '仙林大学城管委会', 'Administrative Committee of Xianlin University Town'],
  vocational: ['university', '南京工业职业技术大学', 'Nanjing Vocational University of Industry Technology'],
  nanjing: ['university', '南京大学', 'Nanjing University'],
  southeast: ['university', '东南大学', 'Southeast University'],
  arts: ['university', '南京艺术学院', 'Nanjing University of the Arts'],
  aliyun: ['enterprise', '阿里云创新中心', 'Aliyun Innovation Center'],
  railway: [
    'enterprise',
    '南京高精轨道交通设备有限公司',
    'Nanjing High Precision Railway Transportation Equipment Co., Ltd.',
  ],
  panda: ['enterprise', '南京熊猫电子装备有限公司', 'Nanjing Panda Electronic Equipment Co., Ltd.'],
  land: [
    'enterprise',
    '国土产业技术总院有限公司（译名）',
    'General Institute of Technology for the Land Industry Co., Ltd.',
  ],
} as const satisfies Record<string, readonly [OrganisationKind, string, string]>;

export type NamedOrganisation = keyof typeof namedOrganisations;
export type OrganisationIds = Record<NamedOrganisation, string>;
