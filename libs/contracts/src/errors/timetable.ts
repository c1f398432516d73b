import type { ErrorEntry } from './entry.js';

export const timetableErrors = {
  'timetable.is-computing': {
    kind: 'conflict',
    zh: '正在编排另一个版本；请等它完成，或先停止它。',
    en: 'Another version is being made; wait for it, or stop it first.',
  },
  'timetable.nothing-to-place': {
    kind: 'conflict',
    zh: '没有可编排的洽谈：还没有约定的洽谈，或都已开始。',
    en: 'There is no meeting to place: none has been agreed yet, or all have begun.',
  },
  'timetable.no-slots': {
    kind: 'conflict',
    zh: '没有尚未开始的洽谈时段，请先设置。',
    en: 'There is no meeting slot that is still to come; add a block of time first.',
  },
  'timetable.no-tables': {
    kind: 'conflict',
    zh: '没有可用的洽谈桌，请先设置。',
    en: 'There is no table to meet at; set up tables first.',
  },
  'timetable.is-not-provisional': {
    kind: 'conflict',
    zh: '只有草拟的版本才能这样处理；它可能已被发布或替换。',
    en: 'This can only be done with a provisional version; it may have been published or replaced.',
  },
  'timetable.is-outdated': {
    kind: 'conflict',
    zh: '编排之后时段、洽谈桌或洽谈有变动，{count} 场已不成立。请先编排余下部分，再发布。',
    en: 'Slots, tables or meetings changed since this version was made, and {count} of its places no longer hold. Make the rest again, then publish.',
  },
  'timetable.move-blocked': {
    kind: 'conflict',
    zh: '不能移到那里：有人那时没空，或桌子不可用。',
    en: 'It cannot go there: somebody is not free then, or the table is not to be had.',
  },
  'timetable.unknown-place': {
    kind: 'conflict',
    zh: '该时段或洽谈桌已不存在，请刷新。',
    en: 'This slot or table is no longer there; load the page again.',
  },
} as const satisfies Record<string, ErrorEntry>;
