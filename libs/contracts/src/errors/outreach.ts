import type { ErrorEntry } from './entry.js';

export const outreachErrors = {
  'mail.under-way': {
    kind: 'conflict',
    zh: '此邮件正在发送中，请稍后再试。',
    en: 'This mail is still under way; please wait.',
  },
  'mail.not-composed': {
    kind: 'conflict',
    zh: '此邮件尚未生成，请稍后再看。',
    en: 'This mail has not been written yet; look again in a moment.',
  },
  'mail.source-gone': {
    kind: 'gone',
    zh: '此邮件已交给邮件服务器，系统不再保留原文。',
    en: 'This mail was handed to the mail server; its text is not kept here.',
  },
} as const satisfies Record<string, ErrorEntry>;
