import type { ErrorEntry } from './entry.js';

export const outreachErrors = {
  'mail.under-way': {
    kind: 'conflict',
    zh: '此邮件正在发送中，请稍后再试。',
    en: 'This mail is still under way; please wait.',
  },
  'mail.line-break': {
    kind: 'invalid',
    zh: '姓名、地址、发件人名称和回复地址中不能有换行。',
    en: 'Names, addresses, the sender name and the reply-to address must not contain line breaks.',
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
  'mailings.not-editable': {
    kind: 'conflict',
    zh: '此邮件正在发送或已发完，不能修改。请先停止发送。',
    en: 'This mailing is being sent or done and cannot be changed. Stop it first.',
  },
  'mailings.not-deletable': {
    kind: 'conflict',
    zh: '只能删除尚未发出任何邮件的草稿。',
    en: 'Only a draft of which no mail has left can be deleted.',
  },
  'mailings.begun': {
    kind: 'conflict',
    zh: '已有邮件发出，不能退回草稿。可以停止发送。',
    en: 'Mails of it have left, so it cannot become a draft again. You can stop it.',
  },
  'mailings.too-late': {
    kind: 'conflict',
    zh: '按此时间已来不及：应在 {latest} 之前发出。请改时间或延长有效时长。',
    en: 'It is too late for this time: it made sense until {latest}. Change the time, or for how long it is good.',
  },
  'mailings.session-gone': {
    kind: 'conflict',
    zh: '所选环节不在已发布的议程中，请另选环节或时间。',
    en: 'The chosen session is not in the released programme. Choose another session or time.',
  },
  'mailings.letter-empty': {
    kind: 'conflict',
    zh: '信件还没有写好：至少一种语言要有主题和正文。',
    en: 'The letter is not written yet: at least one language needs a subject and a text.',
  },
  'mailings.still-stopping': {
    kind: 'conflict',
    zh: '停止前已交给邮件服务器的几封还没有回音，请稍等片刻再继续。',
    en: 'A few mails were being handed over when it was stopped. Wait a moment, then go on.',
  },
  'mailings.conference-not-public': {
    kind: 'conflict',
    zh: '推进会尚未发布，收件人打不开链接。请先发布推进会。',
    en: 'The conference is not published, so nobody could open the links. Publish the conference first.',
  },
  'mailings.conference-cancelled': {
    kind: 'conflict',
    zh: '推进会已取消，不再发送邮件。',
    en: 'The conference is cancelled; nothing more is sent for it.',
  },
  'mailings.invites-representatives': {
    kind: 'invalid',
    zh: '邀请函应发给单位的代表。',
    en: 'Invitations go to representatives of organisations.',
  },
  'mailings.survey-missing': {
    kind: 'conflict',
    zh: '信中有问卷按钮，请选择问卷。',
    en: 'The letter has a survey button: choose the survey.',
  },
  'mailings.quiet-hours': {
    kind: 'invalid',
    zh: '免打扰时段每天至少要留出 4 小时可以发送。',
    en: 'Quiet hours must leave at least 4 hours of a day for sending.',
  },
  'mailings.schedule': {
    kind: 'invalid',
    zh: '请填写完整的发送时间。',
    en: 'Please say completely when it is sent.',
  },
} as const satisfies Record<string, ErrorEntry>;
