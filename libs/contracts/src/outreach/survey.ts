import type { FieldKind, FormDefinition } from '../form/form-definition.js';

/** What a survey may ask: files, sessions and consents belong to registering. */
export const surveyKinds = [
  'scale',
  'choice',
  'multiple',
  'text',
  'long-text',
  'number',
  'date',
] as const satisfies readonly FieldKind[];

export interface SurveyWords {
  titleZh: string;
  titleEn: string;
  introZh: string;
  introEn: string;
}

const usual = { helpZh: '', helpEn: '', isInternal: false };
const satisfaction = [
  { key: 'low', labelZh: '很不满意', labelEn: 'Very unhappy' },
  { key: 'high', labelZh: '非常满意', labelEn: 'Very happy' },
];

/** What a new survey begins with: eight questions that most conferences want answered, two minutes on a phone. */
export const usualSurvey: SurveyWords & { definition: FormDefinition } = {
  titleZh: '会后问卷',
  titleEn: 'How was the conference?',
  introZh: '感谢您参加本次推进会。请用两分钟告诉我们您的感受，帮助我们办得更好。',
  introEn:
    'Thank you for coming. Please take two minutes to tell us how it was, so that the next one is better.',
  definition: {
    fields: [
      {
        ...usual,
        key: 'overall',
        kind: 'scale',
        labelZh: '您对本次推进会的总体满意程度',
        labelEn: 'How happy are you with the conference as a whole?',
        isRequired: true,
        options: satisfaction,
        min: 1,
        max: 5,
      },
      {
        ...usual,
        key: 'organisation',
        kind: 'scale',
        labelZh: '会务组织（报名、签到、场地）',
        labelEn: 'Registration, check-in and venue',
        isRequired: false,
        options: satisfaction,
        min: 1,
        max: 5,
      },
      {
        ...usual,
        key: 'content',
        kind: 'scale',
        labelZh: '内容与贵单位需求的匹配程度',
        labelEn: 'How well did the content fit your needs?',
        isRequired: false,
        options: [
          { key: 'low', labelZh: '不匹配', labelEn: 'Not at all' },
          { key: 'high', labelZh: '非常匹配', labelEn: 'Very well' },
        ],
        min: 1,
        max: 5,
      },
      {
        ...usual,
        key: 'result',
        kind: 'choice',
        labelZh: '这次来访有什么收获',
        labelEn: 'What came of it?',
        isRequired: false,
        options: [
          { key: 'agreement', labelZh: '达成或即将达成合作', labelEn: 'An agreement, or soon one' },
          { key: 'contact', labelZh: '建立了有价值的联系', labelEn: 'Valuable contacts' },
          { key: 'information', labelZh: '了解了信息', labelEn: 'Useful information' },
          { key: 'little', labelZh: '收获不大', labelEn: 'Little' },
        ],
      },
      {
        ...usual,
        key: 'useful',
        kind: 'multiple',
        labelZh: '哪些环节对您最有帮助',
        labelEn: 'Which parts helped you most?',
        isRequired: false,
        options: [
          { key: 'keynote', labelZh: '主旨报告', labelEn: 'Keynotes' },
          { key: 'demands', labelZh: '需求与成果发布', labelEn: 'Demands and achievements' },
          { key: 'docking', labelZh: '对接洽谈', labelEn: 'One-to-one meetings' },
          { key: 'visit', labelZh: '参观交流', labelEn: 'Visits' },
        ],
      },
      {
        ...usual,
        key: 'recommend',
        kind: 'scale',
        labelZh: '您有多大可能向同行推荐',
        labelEn: 'How likely are you to recommend it?',
        isRequired: false,
        options: [
          { key: 'low', labelZh: '完全不会', labelEn: 'Not at all' },
          { key: 'high', labelZh: '一定会', labelEn: 'Certainly' },
        ],
        min: 0,
        max: 10,
      },
      {
        ...usual,
        key: 'wishes',
        kind: 'long-text',
        labelZh: '您希望下一次有哪些内容或单位',
        labelEn: 'What or whom would you like to see next time?',
        isRequired: false,
      },
      {
        ...usual,
        key: 'remarks',
        kind: 'long-text',
        labelZh: '其他意见和建议',
        labelEn: 'Anything else',
        isRequired: false,
      },
    ],
  },
};
