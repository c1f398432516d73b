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
  'docking.pair-unfit': {
    kind: 'invalid',
    zh: '只能为同一场推进会的需求与成果（或专长）作出匹配判断。',
    en: 'Only a demand and an achievement or expertise of the same conference make a pair.',
  },
  'docking.term-words': {
    kind: 'invalid',
    zh: '一组同义词至少需要两个不同的词。',
    en: 'Words of the same meaning are at least two different ones.',
  },
  'docking.term-not-found': {
    kind: 'not-found',
    zh: '未找到这组术语，可能已被删除。',
    en: 'These words are not in the list; they may have been removed.',
  },
  'docking.terms-full': {
    kind: 'conflict',
    zh: '术语表已满5000组，请先删除不用的词组。',
    en: 'The list holds 5,000 groups, which is all it can hold. Remove some that nobody needs.',
  },
} as const satisfies Record<string, ErrorEntry>;
