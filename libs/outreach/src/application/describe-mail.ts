import type { Mail, MailState } from '#platform/mail';
import { maskEmail } from '#platform/text';

export interface MailFacts {
  id: string;
  template: string;
  language: 'zh' | 'en';
  toName: string;
  toAddress: string;
  subjectKind: string;
  subjectId: string;
  conferenceId: string | null;
  subjectLine: string | null;
  state: MailState;
  attempts: number;
  lastReply: string | null;
  createdAt: string;
  sentAt: string | null;
  batchId: string | null;
  deliveredAt: string | null;
  bouncedAt: string | null;
  clickedAt: string | null;
  nextAttemptAt: string | null;
}

/** What the log shows; the address is masked, also where the mail server quotes it. */
export function describeMail(mail: Mail): MailFacts {
  const masked = maskEmail(mail.toAddress);
  const isDue = mail.state === 'queued' || mail.state === 'sending';
  return {
    id: mail.id,
    template: mail.template,
    language: mail.language,
    toName: mail.toName,
    toAddress: masked,
    subjectKind: mail.subjectKind,
    subjectId: mail.subjectId,
    conferenceId: mail.scopeId,
    subjectLine: mail.subjectLine,
    state: mail.state,
    attempts: mail.attempts,
    lastReply: mail.lastReply?.replaceAll(mail.toAddress, masked) ?? null,
    createdAt: mail.createdAt.toISOString(),
    sentAt: mail.sentAt?.toISOString() ?? null,
    batchId: mail.batchId,
    deliveredAt: mail.deliveredAt?.toISOString() ?? null,
    bouncedAt: mail.bouncedAt?.toISOString() ?? null,
    clickedAt: mail.clickedAt?.toISOString() ?? null,
    nextAttemptAt: isDue ? mail.nextAttemptAt.toISOString() : null,
  };
}
