import type { ErrorEntry } from './entry.js';

export const dockingErrors = {
  'docking.item-not-found': {
    kind: 'not-found',
    zh: '未找到该需求或成果，可能已被删除或撤回。',
    en: 'This demand or achievement does not exist, or was withdrawn.',
  },
  'docking.item-state': {
    kind: 'conflict',
    zh: '当前状态不能进行此操作，请刷新后查看最新状态。',
    en: 'This step is not possible in its present state. Reload to see where it stands.',
  },
} as const satisfies Record<string, ErrorEntry>;
