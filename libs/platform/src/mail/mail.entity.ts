import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** queued → sending → sent | failed; «dropped» when its reason was gone before it left. */
export const mailStates = ['queued', 'sending', 'sent', 'failed', 'dropped'] as const;
export type MailState = (typeof mailStates)[number];

/** One mail to one person. This row is the truth; the queue only carries its id. */
@Entity('mails')
@Check('mails_state_known', `state IN ('queued','sending','sent','failed','dropped')`)
@Index('mails_due', ['nextAttemptAt'], { where: `state IN ('queued','sending')` })
@Index('mails_newest', ['createdAt', 'id'])
@Index('mails_subject', ['subjectKind', 'subjectId'])
@Index('mails_scope', ['scopeId', 'createdAt'])
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

  /** Further ids and plain facts the template needs; no secrets. */
  @Column('jsonb')
  data: Record<string, unknown>;

  @Column('text', { default: 'queued' })
  state: MailState;

  @Column('int', { default: 0 })
  attempts: number;

  @Column('timestamptz')
  nextAttemptAt: Date;

  @Column('timestamptz', { nullable: true })
  enqueuedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  claimedUntil: Date | null;

  /** The server's last words, or why it was dropped. */
  @Column('text', { nullable: true })
  lastReply: string | null;

  @Column('text', { nullable: true })
  subjectLine: string | null;

  /** The MIME source as sent. Kept for the built-in mailbox; emptied once a mail server has taken it. */
  @Column('bytea', { nullable: true, select: false })
  source: Buffer | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;
}
