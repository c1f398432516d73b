import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DeclineReason } from '#contracts/outreach/invitation';
import type { ParticipantType } from '#contracts/vocabulary';

/**
 * A person asked to come. Its state is not stored: it follows from these times and from what became of its mail
 * (`invitationState`).
 */
@Entity('invitations')
@Check('invitations_language_known', `language IN ('zh','en')`)
@Check('invitations_answered_once', 'accepted_at IS NULL OR declined_at IS NULL')
@Check('invitations_registered_is_known', '(registered_at IS NULL) OR (registration_id IS NOT NULL)')
@Index('invitations_once_an_address', ['conferenceId', 'email'], {
  unique: true,
  where: 'withdrawn_at IS NULL',
})
@Index('invitations_newest', ['conferenceId', 'createdAt', 'id'])
@Index('invitations_organisation', ['organisationId'])
@Index('invitations_mail', ['mailId'], { where: 'mail_id IS NOT NULL' })
@Index('invitations_registration', ['registrationId'], { where: 'registration_id IS NOT NULL' })
export class Invitation {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Conference')
  @Column('uuid')
  conferenceId: string;

  /** The wave it went out with. */
  @ForeignKey('Mailing')
  @Column('uuid', { nullable: true })
  mailingId: string | null;

  @ForeignKey('Organisation')
  @Column('uuid')
  organisationId: string;

  @ForeignKey('Representative')
  @Column('uuid', { nullable: true })
  representativeId: string | null;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  title: string | null;

  /** Lower case. */
  @Column('text')
  email: string;

  /** E.164. */
  @Column('text', { nullable: true })
  mobile: string | null;

  @Column('text')
  language: 'zh' | 'en';

  @Column('text')
  participantType: ParticipantType;

  /** Only people of this organisation may take it up. */
  @Column('boolean', { default: false })
  isLocked: boolean;

  /** Its mail; what became of it is asked there. */
  @ForeignKey('Mail')
  @Column('uuid', { nullable: true })
  mailId: string | null;

  @Column('timestamptz', { nullable: true })
  openedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  acceptedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  declinedAt: Date | null;

  @Column('text', { nullable: true })
  declineReason: DeclineReason | null;

  @Column('text', { nullable: true })
  declineWords: string | null;

  /** Whose invitation was passed on to become this one. */
  @ForeignKey('Invitation')
  @Column('uuid', { nullable: true })
  forwardedFromId: string | null;

  @Column('timestamptz', { nullable: true })
  forwardedAt: Date | null;

  /** The registration it became, or the place held for it (then `registeredAt` is null). */
  @ForeignKey('Registration')
  @Column('uuid', { nullable: true })
  registrationId: string | null;

  @Column('timestamptz', { nullable: true })
  registeredAt: Date | null;

  /** A place was to be held, but none was left. */
  @Column('timestamptz', { nullable: true })
  holdMissedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;

  @Column('timestamptz')
  createdAt: Date;
}
