export { batchCounts, markClicked, stopBatch, type BatchCounts } from './batches.js';
export { LONGEST_REPORT_BYTES, readReport, type MailReport } from './bounces/read-report.js';
export { takeReport, type ReportResult } from './bounces/take-report.js';
export { Composes, MailComposers, type MailComposer } from './composer.js';
export { ReadMailHealth, type MailHealth } from './health.js';
export type { MailAttachment, MailBlock, MailContent, MailLogo } from './content.js';
export { MailDomain } from './mail-domain.entity.js';
export { MailSuppression, suppressionReasons, type SuppressionReason } from './mail-suppression.entity.js';
export {
  Mail,
  mailCategories,
  mailDeliveries,
  mailStates,
  type MailCategory,
  type MailDelivery,
  type MailState,
} from './mail.entity.js';
export { MailModule } from './mail.module.js';
export { domainOf, mailWrites, recordMail, recordMails, type MailRequest } from './record-mail.js';
export { htmlOf, textOf } from './layout.js';
export { mimeSource } from './source.js';
export { SendMails } from './sending/send-mails.js';
export { liftSuppression, suppress, suppressionsAmong } from './suppressions.js';
