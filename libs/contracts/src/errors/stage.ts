import type { ErrorEntry } from './entry.js';

export const stageErrors = {
  'stage.empty': {
    kind: 'conflict',
    zh: '流程单中还没有协议，请先安排签约轮次。',
    en: 'The run of show has no agreements yet. Put some into a round first.',
  },
  'stage.run-on': {
    kind: 'conflict',
    zh: '已有一场彩排或正式仪式在进行，请先结束。',
    en: 'A rehearsal or the ceremony itself is on already. End it first.',
  },
  'stage.no-run': {
    kind: 'conflict',
    zh: '当前没有进行中的彩排或仪式，此操作未生效。',
    en: 'No rehearsal and no ceremony is on; nothing was changed.',
  },
  'stage.agreement-moved': {
    kind: 'conflict',
    zh: '该协议的状态已在别处更改，请先更新流程单再操作。',
    en: 'The agreement was changed elsewhere. Take over the changed plan, then try again.',
  },
  'stage.too-long': {
    kind: 'conflict',
    zh: '本次操作记录过多，请结束后重新开始。',
    en: 'This run has had too many commands. End it and begin another one.',
  },
} as const satisfies Record<string, ErrorEntry>;
