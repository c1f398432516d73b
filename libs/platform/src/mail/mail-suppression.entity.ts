import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** `unknown-user` stops every mail to the address, the others stop mailings only. */
export const suppressionReasons = ['unknown-user', 'unsubscribed', 'complained', 'by-hand'] as const;
export type SuppressionReason = (typeof suppressionReasons)[number];

/** An address that is not written to any more. */
@Entity('mail_suppressions')
@Check('mail_suppressions_reason_known', `reason IN ('unknown-user','unsubscribed','complained','by-hand')`)
export class MailSuppression {
  /** Lower case. */
  @PrimaryColumn('text')
  address: string;

  @Column('text')
  reason: SuppressionReason;

  /** The opt-out an unknown user covers: it is in force again when the address turns out to exist. */
  @Column('text', { nullable: true })
  reasonBefore: SuppressionReason | null;

  @Column('timestamptz')
  recordedAt: Date;

  /** The mail that led to it. */
  @Column('uuid', { nullable: true })
  mailId: string | null;

  /** The server's words, or the person's. */
  @Column('text', { nullable: true })
  words: string | null;
}
