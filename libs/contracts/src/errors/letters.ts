import type { ErrorEntry } from './entry.js';

/** Audiences and letters. */
export const lettersErrors = {
  'audience.name-taken': {
    kind: 'conflict',
    zh: '已有名为“{name}”的收件人群。',
    en: 'There is already an audience called “{name}”.',
  },
  'audience.nobody': {
    kind: 'conflict',
    zh: '此收件人群目前没有人，无法预览或试发。',
    en: 'Nobody is in this audience at present; there is nothing to preview or test.',
  },
  'letter.unknown-placeholder': {
    kind: 'invalid',
    zh: '没有“{name}”这个占位符，请从列表中选择。',
    en: 'There is no placeholder “{name}”; please choose from the list.',
  },
  'letter.line-break': { kind: 'invalid', zh: '此处不能换行。', en: 'No line breaks are allowed here.' },
  'letter.too-many-blocks': {
    kind: 'invalid',
    zh: '正文最多 {max} 段。',
    en: 'A letter has at most {max} parts.',
  },
  'letter.not-written': {
    kind: 'invalid',
    zh: '请至少写好一种语言的主题和正文。',
    en: 'Please write a subject and a text in at least one language.',
  },
  'letter.logo-kind': {
    kind: 'invalid',
    zh: '标志须为 PNG 或 JPEG 图片。',
    en: 'The logo must be a PNG or JPEG picture.',
  },
  'letter.logo-size': {
    kind: 'invalid',
    zh: '标志最多 {megabytes} MB，边长最多 {pixels} 像素。',
    en: 'A logo has at most {megabytes} MB and {pixels} pixels a side.',
  },
} as const satisfies Record<string, ErrorEntry>;
