import type { AgreementKindKey } from '#contracts/signing/agreements';
import type { NamedOrganisation } from '../named-organisations.js';

/** What one of them is about; an invented field of work, the amount in yuan where there is one. */
export interface DemoAgreement {
  kind: AgreementKindKey;
  fieldZh: string;
  fieldEn: string;
  amount?: number;
  /** The enterprise, where the report of the day names it. */
  enterprise?: NamedOrganisation;
}

const of =
  (kind: AgreementKindKey) =>
  ([fieldZh, fieldEn, more = {}]: readonly [
    string,
    string,
    { amount?: number; enterprise?: NamedOrganisation }?,
  ]): DemoAgreement => ({ kind, fieldZh, fieldEn, ...more });

/** 12 January 2024: 9 strategic cooperation agreements, 8 employment bases and 8 workstations, as the report counts them. */
export const agreementsOfTheDay: readonly DemoAgreement[] = [
  ...(
    [
      ['产业技术研究', 'industrial technology research', { enterprise: 'land' }],
      ['智能制造产线升级', 'intelligent production lines', { amount: 1_200_000 }],
      ['工业机器人应用', 'industrial robots', { amount: 860_000 }],
      ['新能源装备', 'new energy equipment', { amount: 2_000_000 }],
      ['工业软件', 'industrial software', { amount: 650_000 }],
      ['精密检测', 'precision measurement', { amount: 480_000 }],
      ['绿色制造', 'green manufacturing', { amount: 900_000 }],
      ['轨道交通维保', 'railway maintenance'],
      ['数字化车间', 'digital workshops', { amount: 1_500_000 }],
    ] as const
  ).map(of('strategic-cooperation')),
  ...(
    [
      ['轨道交通装备', 'railway equipment', { enterprise: 'railway' }],
      ['数控加工', 'CNC machining'],
      ['电气自动化', 'electrical automation'],
      ['模具设计', 'mould design'],
      ['物联网工程', 'internet of things'],
      ['焊接技术', 'welding'],
      ['智能仓储', 'smart warehousing'],
      ['质量管理', 'quality management'],
    ] as const
  ).map(of('employment-base')),
  ...(
    [
      ['电子装备', 'electronic equipment', { enterprise: 'panda' }],
      ['机器视觉', 'machine vision'],
      ['复合材料', 'composites'],
      ['增材制造', 'additive manufacturing'],
      ['传感器', 'sensors'],
      ['热处理工艺', 'heat treatment'],
      ['工业互联网', 'industrial internet'],
      ['储能系统', 'energy storage'],
    ] as const
  ).map(of('workstation')),
];

/** At the conference to come: enough for three rounds to try the ceremony with, and one more that is not confirmed. */
export const agreementsToCome: readonly DemoAgreement[] = [
  ...(
    [
      ['大模型进工厂', 'language models in factories', { amount: 980_000 }],
      ['装备在线检测', 'online inspection of equipment', { amount: 560_000 }],
      ['新材料中试', 'pilot tests of new materials', { amount: 1_300_000 }],
    ] as const
  ).map(of('strategic-cooperation')),
  ...(
    [
      ['智能制造实习', 'internships in manufacturing'],
      ['软件测试实习', 'internships in software testing'],
    ] as const
  ).map(of('employment-base')),
  ...(
    [
      ['节能技术', 'energy saving'],
      ['机器视觉', 'machine vision'],
    ] as const
  ).map(of('workstation')),
  ...([['余热回收专利', 'patents on heat recovery', { amount: 750_000 }]] as const).map(
    of('technology-transfer'),
  ),
];
