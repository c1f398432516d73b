import type { ErrorEntry } from './entry.js';

export const signingErrors = {
  'signing.state-refuses': {
    kind: 'conflict',
    zh: '该协议当前状态不允许此操作。',
    en: 'The agreement is in a state that does not allow this.',
  },
} as const satisfies Record<string, ErrorEntry>;
