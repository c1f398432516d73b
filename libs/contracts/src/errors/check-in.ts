import type { ErrorEntry } from './entry.js';

export const checkInErrors = {
  'check-in.code-or-person': {
    kind: 'invalid',
    zh: '请扫描票码或选择一位参会人，二者选其一。',
    en: 'Scan a code or choose a person: one of the two.',
  },
  'check-in.already-undone': {
    kind: 'conflict',
    zh: '这条签到记录已被撤销。',
    en: 'This scan has already been undone.',
  },
  'check-in.nothing-to-undo': {
    kind: 'conflict',
    zh: '这条记录没有放行任何人，无需撤销。',
    en: 'This scan let nobody in: there is nothing to undo.',
  },
  'check-in.window-order': {
    kind: 'invalid',
    zh: '结束时间必须晚于开始时间。',
    en: 'The closing time must be after the opening time.',
  },
} as const satisfies Record<string, ErrorEntry>;
