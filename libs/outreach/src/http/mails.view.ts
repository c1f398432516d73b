import { ApiProperty } from '@nestjs/swagger';
import { mailStates, type MailState } from '#platform/mail';

export class MailView {
  id: string;
  /** Its kind: `registration.ticket`, `account.invitation`, … */
  template: string;
  @ApiProperty({ enum: ['zh', 'en'], enumName: 'Language' })
  language: 'zh' | 'en';
  toName: string;
  /** Masked: `l***@firm.example`. */
  toAddress: string;
  /** What it is about: `registration`, `user`, … */
  subjectKind: string;
  subjectId: string;
  conferenceId: string | null;
  /** Known once it was composed. */
  subjectLine: string | null;
  @ApiProperty({ enum: mailStates, enumName: 'MailState' })
  state: MailState;
  attempts: number;
  /** The mail server's last words, or why the mail was dropped. */
  lastReply: string | null;
  createdAt: string;
  sentAt: string | null;
  /** The mailing it belongs to. */
  batchId: string | null;
  /** The reader's server said so. */
  deliveredAt: string | null;
  /** It came back after a server had taken it. */
  bouncedAt: string | null;
  /** A link in it was opened by a person. */
  clickedAt: string | null;
  /** When it is tried next, while it is under way. */
  nextAttemptAt: string | null;
}

export class MailPersonView {
  name: string;
  /** Masked; null when none is on record. */
  address: string | null;
}

export class MailMailingView {
  id: string;
  name: string;
}

export class MailListView {
  items: MailView[];
  nextCursor: string | null;
  /** Whom `personKind` and `personId` name. */
  person: MailPersonView | null;
  /** Which mailing `batchId` names, when its mails may be read. */
  mailing: MailMailingView | null;
}

export class MailHeaderView {
  name: string;
  value: string;
}

export class MailAttachmentView {
  index: number;
  filename: string;
  contentType: string;
  /** Bytes. */
  size: number;
  /** Shown within the HTML. */
  isInline: boolean;
}

export class MailPartsView {
  headers: MailHeaderView[];
  text: string | null;
  /** Foreign HTML with inline pictures as data addresses: show it in a sandboxed frame only. */
  html: string | null;
  attachments: MailAttachmentView[];
}
