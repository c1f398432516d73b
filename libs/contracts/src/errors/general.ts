import type { ErrorEntry } from './entry.js';

/** Refusals that any door can give, and the sentences of wrong fields. */
export const generalErrors = {
  'input.invalid': {
    kind: 'invalid',
    zh: '有内容需要更正，请查看标出的字段。',
    en: 'Some entries need correcting; see the marked fields.',
  },
  'input.unreadable': { kind: 'invalid', zh: '请求内容无法读取。', en: 'The request could not be read.' },
  'input.too-large': {
    kind: 'too-large',
    zh: '内容过大，上限为 {limit}。',
    en: 'This is too large; the limit is {limit}.',
  },
  'access.sign-in': { kind: 'unauthenticated', zh: '请先登录。', en: 'Please sign in first.' },
  'access.forbidden': {
    kind: 'forbidden',
    zh: '您没有执行此操作的权限。',
    en: 'You do not have the right to do this.',
  },
  'access.foreign-origin': {
    kind: 'forbidden',
    zh: '此请求来自其他网站，已拒绝。',
    en: 'This request came from another site and was refused.',
  },
  'access.not-found': {
    kind: 'not-found',
    zh: '没有找到，可能已被删除或您无权查看。',
    en: 'Not found: it may have been removed, or is not yours to see.',
  },
  'access.too-many': {
    kind: 'too-many',
    zh: '请求过于频繁，请在 {seconds} 秒后重试。',
    en: 'Too many requests; please try again in {seconds} seconds.',
  },
  'access.link-invalid': {
    kind: 'gone',
    zh: '链接无效或已过期。',
    en: 'This link is not valid or has expired.',
  },
  'request.repeated-differently': {
    kind: 'invalid',
    zh: '同一操作编号已用于不同的内容。',
    en: 'This Idempotency-Key was used for different content.',
  },
  'request.still-running': {
    kind: 'conflict',
    zh: '同一操作正在处理中，请稍候。',
    en: 'The same request is still being worked on; please wait.',
  },
  'record.changed-meanwhile': {
    kind: 'conflict',
    zh: '其他人刚刚修改了此记录，请查看新内容后再保存。',
    en: 'Somebody changed this record meanwhile; look at the new version, then save again.',
  },
  'state.not-allowed': {
    kind: 'conflict',
    zh: '当前状态“{from}”不能变为“{to}”。',
    en: 'It cannot go from “{from}” to “{to}”.',
  },
  'service.busy': {
    kind: 'unavailable',
    zh: '当前访问人数过多，您的操作尚未执行，请稍后重试。',
    en: 'Too many people are here at this moment; nothing was done yet. Please try again shortly.',
  },
  'internal.failure': {
    kind: 'unavailable',
    zh: '系统出错，您的数据未被更改。请重试；若仍失败，请提供编号 {reference}。',
    en: 'The system failed and changed nothing. Try again; if it fails again, quote {reference}.',
  },
  'field.required': { kind: 'invalid', zh: '请填写此项。', en: 'Please fill this in.' },
  'field.too-long': { kind: 'invalid', zh: '最多 {max} 个字。', en: 'At most {max} characters.' },
  'field.too-short': { kind: 'invalid', zh: '至少 {min} 个字。', en: 'At least {min} characters.' },
  'field.wrong-type': { kind: 'invalid', zh: '此项的格式不正确。', en: 'This entry has the wrong form.' },
  'field.unknown': { kind: 'invalid', zh: '不接受此字段。', en: 'This field is not accepted.' },
  'field.not-a-choice': {
    kind: 'invalid',
    zh: '请从给出的选项中选择。',
    en: 'Please choose one of the given options.',
  },
  'field.number-range': {
    kind: 'invalid',
    zh: '请输入允许范围内的数字。',
    en: 'Please enter a number within the allowed range.',
  },
  'field.not-a-time': {
    kind: 'invalid',
    zh: '请输入有效的日期时间（含时区）。',
    en: 'Please enter a valid date and time with its offset.',
  },
  'field.email': {
    kind: 'invalid',
    zh: '请输入有效的电子邮箱地址。',
    en: 'Please enter a valid e-mail address.',
  },
  'field.mobile': {
    kind: 'invalid',
    zh: '请输入有效的手机号码。',
    en: 'Please enter a valid mobile number.',
  },
  'field.person-name': { kind: 'invalid', zh: '请输入有效的姓名。', en: 'Please enter a valid name.' },
  'field.credit-code': {
    kind: 'invalid',
    zh: '统一社会信用代码应为18位，且校验码正确。',
    en: 'A unified social credit code has 18 characters with a matching check character.',
  },
} as const satisfies Record<string, ErrorEntry>;
