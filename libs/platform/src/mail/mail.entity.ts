import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { LocalHours } from '#platform/local-time';

/**
 * queued → sending → sent | failed. «dropped»: its reason was gone, or it was stopped, before it left. «suppressed»: the
 * address takes no such mail. «unknown»: handed over at most once, and nobody knows whether it arrived.
 */
export const mailStates = [
  'queued',
  'sending',
  'sent',
  'failed',
  'dropped',
  'suppressed',
  'unknown',
] as const;
export type MailState = (typeof mailStates)[number];

/** A mailing carries List-Unsubscribe and spares those who opted out; a personal mail is owed to its reader. */
export const mailCategories = ['personal', 'mailing'] as const;
export type MailCategory = (typeof mailCategories)[number];

/** What a crash in the moment of handing over costs: a second copy, or a mail whose fate is unknown. */
export const mailDeliveries = ['at-least-once', 'at-most-once'] as const;
export type MailDelivery = (typeof mailDeliveries)[number];

/** One mail to one person. This row is the truth; the queue only carries its id. */
@Entity('mails')
@Check('mails_state_known', `state IN ('queued','sending','sent','failed','dropped','suppressed','unknown')`)
@Check('mails_category_known', `category IN ('personal','mailing')`)
@Check('mails_delivery_known', `delivery IN ('at-least-once','at-most-once')`)
@Index('mails_due', ['nextAttemptAt'], { where: `state IN ('queued','sending')` })
@Index('mails_newest', ['createdAt', 'id'])
@Index('mails_subject', ['subjectKind', 'subjectId'])
@Index('mails_scope', ['scopeId', 'createdAt'])
@Index('mails_reader', { synchronize: false })
@Index('mails_batch', ['batchId', 'state'], { where: 'batch_id IS NOT NULL' })
@Index('mails_under_way', ['domain'], { where: `state = 'sending'` })
export class Mail {
  @PrimaryColumn('uuid')
  id: string;

  /** Stays the same over all tries, so that a copy sent twice is recognised as one. */
  @Column('text')
  messageId: string;

  @Column('text')
  template: string;

  @Column('text')
  language: 'zh' | 'en';

  @Column('text')
  toName: string;

  @Column('text')
  toAddress: string;

  /** What it is about: `registration`, `user`, … */
  @Column('text')
  subjectKind: string;

  @Column('uuid')
  subjectId: string;

  /** The conference it belongs to, where there is one. */
  @Column('uuid', { nullable: true })
  scopeId: string | null;

  /** The mailing it belongs to. */
  @Column('uuid', { nullable: true })
  batchId: string | null;

  @Column('text', { default: 'personal' })
  category: MailCategory;

  @Column('text', { default: 'at-least-once' })
  delivery: MailDelivery;

  /** Stands before the sender's address in place of the installation's own name. */
  @Column('text', { nullable: true })
  senderName: string | null;

  @Column('text', { nullable: true })
  replyTo: string | null;

  /** Of the address, in lower case; what is paced is paced by it. */
  @Column('text', { default: '' })
  domain: string;

  /** Further ids and plain facts the template needs; no secrets. */
  @Column('jsonb')
  data: Record<string, unknown>;

  @Column('text', { default: 'queued' })
  state: MailState;

  @Column('int', { default: 0 })
  attempts: number;

  @Column('timestamptz')
  nextAttemptAt: Date;

  /** Never handed over between these hours, whatever its try; null: at any time. */
  @Column('jsonb', { nullable: true })
  notBetween: LocalHours | null;

  @Column('timestamptz', { nullable: true })
  enqueuedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  claimedUntil: Date | null;

  /** The number of the worker that holds it, under which that worker shows that it lives. */
  @Column('int', { nullable: true })
  claimedBy: number | null;

  /** Written just before an at-most-once mail is handed over: after that, only the server knows its fate. */
  @Column('timestamptz', { nullable: true })
  handedOverAt: Date | null;

  /** Its mailing was stopped while it was under way: no further try. */
  @Column('boolean', { default: false })
  isStopped: boolean;

  /** The server's last words, or why it was dropped. */
  @Column('text', { nullable: true })
  lastReply: string | null;

  @Column('text', { nullable: true })
  subjectLine: string | null;

  /** The MIME source. Kept for the built-in mailbox and for the next try; emptied once a mail server has taken it. */
  @Column('bytea', { nullable: true, select: false })
  source: Buffer | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;

  /** The reader's server said so (RFC 3464). */
  @Column('timestamptz', { nullable: true })
  deliveredAt: Date | null;

  /** It came back after a server had taken it. */
  @Column('timestamptz', { nullable: true })
  bouncedAt: Date | null;

  /** A link in it was opened by a person for the first time. */
  @Column('timestamptz', { nullable: true })
  clickedAt: Date | null;
}
