import type { ErrorEntry } from './entry.js';

export const ceremonyErrors = {
  'ceremony.not-planned': {
    kind: 'conflict',
    zh: '尚未编排签约仪式，请先生成流程。',
    en: 'The ceremony has no run of show yet. Please make one first.',
  },
  'ceremony.is-on': {
    kind: 'conflict',
    zh: '签约仪式正在进行或已结束，轮次和顺序只能在舞台控制台调整。',
    en: 'The ceremony is on or over: rounds and their order can only be changed at the stage console.',
  },
  'ceremony.agreement-not-to-sign': {
    kind: 'conflict',
    zh: '“{title}”已签署、已撤回或不属于本次会议，不能排入轮次。',
    en: '“{title}” is signed, withdrawn or of another conference: it cannot be put into a round.',
  },
  'ceremony.twice-in-plan': {
    kind: 'invalid',
    zh: '同一份协议只能排在一个轮次。',
    en: 'An agreement can stand in one round only.',
  },
  'ceremony.rounds-incomplete': {
    kind: 'conflict',
    zh: '轮次已被他人更改，请刷新后重试。',
    en: 'Somebody changed the rounds meanwhile. Please reload and try again.',
  },
  'ceremony.too-many-rounds': {
    kind: 'conflict',
    zh: '一场仪式最多 {max} 个轮次。',
    en: 'A ceremony has at most {max} rounds.',
  },
  'ceremony.round-not-empty': {
    kind: 'conflict',
    zh: '该轮次仍有协议，请先移出。',
    en: 'There are agreements in this round. Please move them first.',
  },
  'ceremony.session-foreign': {
    kind: 'invalid',
    zh: '请选择本次会议议程中的签约环节。',
    en: 'Please choose a signing session of this conference’s programme.',
  },
  'ceremony.kind-unknown': {
    kind: 'invalid',
    zh: '没有这种协议类别。',
    en: 'There is no such kind of agreement.',
  },
  'ceremony.no-substitute': {
    kind: 'conflict',
    zh: '该方没有登记代签人，请先在协议中填写。',
    en: 'This party has named no substitute. Please enter one in the agreement first.',
  },
} as const satisfies Record<string, ErrorEntry>;
