import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * What a receiving domain has taught us, shared by all workers. Only domains that have slowed us down stand here; a
 * row goes when the domain has its full speed again.
 */
@Entity('mail_domains')
export class MailDomain {
  /** Lower case. */
  @PrimaryColumn('text')
  domain: string;

  /** Nothing is handed over before. */
  @Column('timestamptz', { nullable: true })
  pausedUntil: Date | null;

  /** How long the next pause is. */
  @Column('int')
  pauseSeconds: number;

  /** Mails at once, over all workers. */
  @Column('int')
  concurrency: number;

  /** Mails in a minute, over all workers; null without a limit. */
  @Column('int', { nullable: true })
  perMinute: number | null;

  /** When the minute that is being counted began, and what it has used. */
  @Column('timestamptz')
  minuteBegan: Date;

  @Column('int', { default: 0 })
  takenInMinute: number;

  @Column('text', { nullable: true })
  lastClass: string | null;

  @Column('text', { nullable: true })
  lastWords: string | null;

  @Column('timestamptz')
  updatedAt: Date;
}
