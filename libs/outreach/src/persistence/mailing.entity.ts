import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ParticipantType } from '#contracts/vocabulary';
import type { AudienceDefinition } from '#contracts/outreach/audience';
import type { Letter } from '#contracts/outreach/letter';
import type {
  Delivery,
  MailingAttachment,
  MailingPurpose,
  MailingState,
  Schedule,
} from '#contracts/outreach/mailing';

/** One letter to many, once or by a rule. Whoever it concerns gets it once. */
@Entity('mailings')
@Check(
  'mailings_purpose_known',
  `purpose IN ('invitation','nudge','information','reminder','thanks','survey','follow-up')`,
)
@Check('mailings_state_known', `state IN ('draft','scheduled','sending','done','stopped')`)
@Check('mailings_delivery_known', `delivery IN ('at-least-once','at-most-once')`)
@Check('mailings_waiting_is_due', `state NOT IN ('scheduled','sending') OR due_at IS NOT NULL`)
@Index('mailings_conference', ['conferenceId', 'createdAt'])
@Index('mailings_active', ['dueAt'], { where: `state IN ('scheduled','sending')` })
export class Mailing {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Conference')
  @Column('uuid')
  conferenceId: string;

  @Column('text')
  name: string;

  @Column('text')
  purpose: MailingPurpose;

  @Column('text', { default: 'draft' })
  state: MailingState;

  @Column('jsonb')
  audience: AudienceDefinition;

  @Column('jsonb')
  letter: Letter;

  @Column('jsonb')
  schedule: Schedule;

  @Column('text', { default: 'at-least-once' })
  delivery: Delivery;

  /** '' for the installation's. */
  @Column('text', { default: '' })
  senderName: string;

  @Column('text', { nullable: true })
  replyTo: string | null;

  @Column('text', { array: true, default: '{}' })
  attachments: MailingAttachment[];

  /** No mail of it leaves between these wall clock times of the conference (`21:00`, `08:00`); both null: at any time. */
  @Column('text', { nullable: true })
  quietFrom: string | null;

  @Column('text', { nullable: true })
  quietUntil: string | null;

  /** Hours after its due time within which it still makes sense; later it is skipped and shown. */
  @Column('int', { default: 24 })
  goodForHours: number;

  /** Of invitations: what the invited are registered as. */
  @Column('text', { nullable: true })
  participantType: ParticipantType | null;

  /** Of invitations: only for people of the invited organisation. */
  @Column('boolean', { default: false })
  isLocked: boolean;

  /** Of invitations: until when a place is held for each. */
  @Column('timestamptz', { nullable: true })
  holdsUntil: Date | null;

  @ForeignKey('Survey')
  @Column('uuid', { nullable: true })
  surveyId: string | null;

  /** Worked out from the schedule and the conference; follows both. */
  @Column('timestamptz', { nullable: true })
  dueAt: Date | null;

  @Column('timestamptz', { nullable: true })
  startedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('int', { default: 1 })
  version: number;
}
