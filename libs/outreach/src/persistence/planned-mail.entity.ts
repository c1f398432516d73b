import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { AudienceSource } from '#contracts/outreach/audience';
import type { PlannedState, SkipReason } from '#contracts/outreach/mailing';

/** One person's mail of a mailing, waiting for its time. The database lets nobody be planned twice. */
@Entity('planned_mails')
@Check('planned_mails_state_known', `state IN ('planned','enqueued','skipped')`)
@Check('planned_mails_skipped_with_reason', `(state = 'skipped') = (skip_reason IS NOT NULL)`)
@Check('planned_mails_enqueued_as_mail', `state <> 'enqueued' OR mail_id IS NOT NULL`)
@Unique('planned_mails_once_each', ['mailingId', 'recipientId'])
@Index('planned_mails_due', ['dueAt', 'id'], { where: `state = 'planned'` })
@Index('planned_mails_mail', ['mailId'], { where: 'mail_id IS NOT NULL' })
export class PlannedMail {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Mailing')
  @Column('uuid')
  mailingId: string;

  @Column('text')
  recipientKind: AudienceSource;

  /** Of the representative, the registration or the invitation. */
  @Column('uuid')
  recipientId: string;

  @Column('timestamptz')
  dueAt: Date;

  @Column('text', { default: 'planned' })
  state: PlannedState;

  @Column('text', { nullable: true })
  skipReason: SkipReason | null;

  @ForeignKey('Mail')
  @Column('uuid', { nullable: true })
  mailId: string | null;
}
