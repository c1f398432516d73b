import type { ErrorEntry } from './entry.js';

export const roundtablesErrors = {
  'roundtables.session-gone': {
    kind: 'conflict',
    zh: '该专场已不在议程中，或已结束。',
    en: 'This session is not in the programme any more, or is over.',
  },
  'roundtables.not-signed-up': {
    kind: 'conflict',
    zh: '报名该专场并获得名额后才能选择圆桌。',
    en: 'A roundtable can be chosen once there is a place in the session.',
  },
  'roundtables.full': {
    kind: 'conflict',
    zh: '该圆桌已满。',
    en: 'This roundtable is full.',
  },
  'roundtables.in-use': {
    kind: 'conflict',
    zh: '该圆桌已有人入座或已有记录，请先调整座位；有记录的圆桌不能删除。',
    en: 'People sit at this roundtable or notes were taken. Move the people first; a roundtable with notes stays.',
  },
  'roundtables.seats-below-taken': {
    kind: 'invalid',
    zh: '已有 {taken} 人入座，座位数不能更少。',
    en: '{taken} people sit here already; there cannot be fewer seats.',
  },
  'roundtables.topic-missing': {
    kind: 'invalid',
    zh: '请填写圆桌主题。',
    en: 'Please enter the topic.',
  },
  'roundtables.host-foreign': {
    kind: 'invalid',
    zh: '主持人须是本次会议已确认的参会人。',
    en: 'The host must be a confirmed participant of this conference.',
  },
  'roundtables.item-foreign': {
    kind: 'invalid',
    zh: '只能选择本次会议的需求和成果。',
    en: 'Only demands and achievements of this conference can be discussed.',
  },
  'roundtables.item-has-note': {
    kind: 'conflict',
    zh: '“{title}”已有记录，不能移除。',
    en: 'Notes were taken on “{title}”; it stays.',
  },
  'roundtables.meeting-then': {
    kind: 'needs-confirmation',
    zh: '该专场与您 {time} 和 {people} 的一对一洽谈时间重叠。仍要报名，洽谈需另行改期。',
    en: 'At the time of this session you have a one-to-one meeting ({time}, with {people}). If you sign up all the same, the meeting has to be moved.',
  },
  'roundtables.room-in-use': {
    kind: 'conflict',
    zh: '该房间此时用于“{title}”，不能安排洽谈。',
    en: 'The room is used by “{title}” at that time.',
  },
} as const satisfies Record<string, ErrorEntry>;
