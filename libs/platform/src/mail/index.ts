export { Composes, MailComposers, type MailComposer } from './composer.js';
export type { MailAttachment, MailBlock, MailContent } from './content.js';
export { Mail, mailStates, type MailState } from './mail.entity.js';
export { MailModule } from './mail.module.js';
export { mailWrites, recordMail, recordMails, type MailRequest } from './record-mail.js';
export { mimeSource } from './source.js';
