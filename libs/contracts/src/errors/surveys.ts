import type { ErrorEntry } from './entry.js';

export const surveyErrors = {
  'survey.has-answers': {
    kind: 'conflict',
    zh: '已有人作答，问题和匿名方式不能再改；可以修改截止时间，或复制为新问卷。',
    en: 'There are answers already, so questions and anonymity stay; change the closing date, or copy the survey.',
  },
  'survey.closed': {
    kind: 'conflict',
    zh: '问卷已经截止，感谢您的关注。',
    en: 'This survey is closed. Thank you all the same.',
  },
  'survey.answered': {
    kind: 'gone',
    zh: '您已提交过此匿名问卷。答案不与您关联，因此不能再修改。感谢参与。',
    en: 'You have answered this anonymous survey. Answers are not linked to you, so they cannot be changed. Thank you.',
  },
  'survey.kind-not-offered': {
    kind: 'invalid',
    zh: '问卷不支持此类问题。',
    en: 'Surveys do not have this kind of question.',
  },
  'survey.needs-questions': {
    kind: 'invalid',
    zh: '问卷至少需要一个问题。',
    en: 'A survey needs at least one question.',
  },
} as const satisfies Record<string, ErrorEntry>;
