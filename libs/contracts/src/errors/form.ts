import type { ErrorEntry } from './entry.js';

/** Faults of a registration form's definition, of the answers given to it, and of the files sent with them. */
export const formErrors = {
  'form.scale-wrong': {
    kind: 'invalid',
    zh: '量表从 0 或 1 开始，最大到 10。',
    en: 'A scale begins at 0 or 1 and ends at 10 at most.',
  },
  'registration.form-changed': {
    kind: 'conflict',
    zh: '报名表刚刚有更新。您填写的内容都已保留，请查看标出的问题后再提交。',
    en: 'The form has just changed. Everything you entered is kept; please look at the marked questions and send again.',
  },
  'registration.file-gone': {
    kind: 'invalid',
    zh: '此文件已不在服务器上，请重新上传。',
    en: 'This file is no longer on the server; please upload it again.',
  },
  'field.not-a-date': { kind: 'invalid', zh: '请输入有效的日期。', en: 'Please enter a valid date.' },
  'field.phone': { kind: 'invalid', zh: '请输入有效的电话号码。', en: 'Please enter a valid phone number.' },
  'field.consent-needed': { kind: 'invalid', zh: '请勾选以示同意。', en: 'Please tick this to agree.' },
  'field.number-between': {
    kind: 'invalid',
    zh: '请输入 {min} 到 {max} 之间的数字。',
    en: 'Please enter a number from {min} to {max}.',
  },
  'field.number-at-least': {
    kind: 'invalid',
    zh: '请输入不小于 {min} 的数字。',
    en: 'Please enter a number of at least {min}.',
  },
  'field.number-at-most': {
    kind: 'invalid',
    zh: '请输入不大于 {max} 的数字。',
    en: 'Please enter a number of at most {max}.',
  },
  'field.too-few-choices': {
    kind: 'invalid',
    zh: '请至少选择 {min} 项。',
    en: 'Please choose at least {min}.',
  },
  'field.too-many-choices': {
    kind: 'invalid',
    zh: '最多选择 {max} 项。',
    en: 'Please choose at most {max}.',
  },
  'form.too-many-fields': {
    kind: 'invalid',
    zh: '一份报名表最多 {max} 个问题。',
    en: 'A form has at most {max} questions.',
  },
  'form.too-many-options': {
    kind: 'invalid',
    zh: '一个问题最多 {max} 个选项。',
    en: 'A question has at most {max} options.',
  },
  'form.options-needed': {
    kind: 'invalid',
    zh: '请至少给出一个选项。',
    en: 'Please give at least one option.',
  },
  'form.key-wrong': {
    kind: 'invalid',
    zh: '标识只能由小写字母、数字和连字符组成，以字母开头，最长 40 个字符。',
    en: 'A key has lower-case letters, digits and hyphens, begins with a letter, and is at most 40 characters long.',
  },
  'form.key-twice': { kind: 'invalid', zh: '此标识已经用过。', en: 'This key is used already.' },
  'form.label-needed': { kind: 'invalid', zh: '请填写中文名称。', en: 'Please enter the Chinese label.' },
  'form.range-wrong': {
    kind: 'invalid',
    zh: '下限不能大于上限。',
    en: 'The lower limit is above the upper one.',
  },
  'form.sessions-twice': {
    kind: 'invalid',
    zh: '一份报名表只能有一个环节选择。',
    en: 'A form asks for sessions only once.',
  },
  'form.condition-not-earlier': {
    kind: 'invalid',
    zh: '条件只能取决于前面的问题。',
    en: 'A condition can only hang on an earlier question.',
  },
  'form.condition-not-a-choice': {
    kind: 'invalid',
    zh: '条件只能取决于单选、多选或同意项。',
    en: 'A condition can only hang on a choice or a consent.',
  },
  'form.condition-unknown-option': {
    kind: 'invalid',
    zh: '条件中的选项不存在，请重新选择。',
    en: 'The condition names an option that is not there; please choose again.',
  },
  'form.condition-on-internal': {
    kind: 'invalid',
    zh: '公开的问题不能取决于仅内部可见的问题。',
    en: 'A public question cannot hang on one that only staff see.',
  },
  'upload.missing': { kind: 'invalid', zh: '没有收到文件。', en: 'No file arrived.' },
  'upload.empty': { kind: 'invalid', zh: '文件是空的。', en: 'The file is empty.' },
  'upload.too-large': {
    kind: 'too-large',
    zh: '文件过大，上限为 {limit}。',
    en: 'The file is too large; the limit is {limit}.',
  },
  'upload.wrong-kind': {
    kind: 'invalid',
    zh: '只接受 PDF、PNG、JPEG 和 Word、Excel、PowerPoint 文件（docx、xlsx、pptx）；文件内容不是其中之一。',
    en: 'Only PDF, PNG, JPEG, Word, Excel and PowerPoint files (docx, xlsx, pptx) are taken; this content is none of them.',
  },
  'upload.image-too-large': {
    kind: 'invalid',
    zh: '图片尺寸过大，上限为 {megapixels} 百万像素。',
    en: 'The picture has too many pixels; the limit is {megapixels} megapixels.',
  },
  'upload.unpacks-too-large': {
    kind: 'invalid',
    zh: '文件解压后过大，已拒绝。',
    en: 'The file unpacks to far too much and was refused.',
  },
  'upload.has-macros': {
    kind: 'invalid',
    zh: '文件含有宏，已拒绝。请去掉宏后再上传。',
    en: 'The file contains macros and was refused; please save it without them.',
  },
} as const satisfies Record<string, ErrorEntry>;
