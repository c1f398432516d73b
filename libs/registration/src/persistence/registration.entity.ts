import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ParticipantType, RegistrationSource, RegistrationState } from '#contracts/vocabulary';

const ACTIVE = `state IN ('pending','confirmed','waitlisted','offered')`;

/** One person's wish to come to one conference. A trigger keeps the conference's taken places in step. */
@Entity('registrations')
@Check(
  'registrations_state_known',
  `state IN ('pending','confirmed','waitlisted','offered','declined','cancelled')`,
)
@Check('registrations_source_known', `source IN ('public','invitation','import','desk')`)
@Check('registrations_language_known', `language IN ('zh','en')`)
@Check('registrations_offer_has_deadline', `(state = 'offered') = (offer_expires_at IS NOT NULL)`)
@Check('registrations_can_be_reached', `mobile IS NOT NULL OR email IS NOT NULL`)
@Check('registrations_consent_has_time', `(consent_version IS NULL) = (consented_at IS NULL)`)
@Check('registrations_kept_place_is_pending', `NOT keeps_place OR state = 'pending'`)
@Check('registrations_held_until_taken_up', `NOT is_held OR state IN ('offered','cancelled')`)
@Index('registrations_one_per_mobile', ['conferenceId', 'mobile'], { unique: true, where: ACTIVE })
@Index('registrations_one_per_person', ['conferenceId', 'email', 'personKey'], {
  unique: true,
  where: ACTIVE,
})
@Index('registrations_newest', ['conferenceId', 'registeredAt', 'id'])
@Index('registrations_waiting', ['conferenceId', 'participantType', 'waitingSince', 'id'], {
  where: `state = 'waitlisted'`,
})
@Index('registrations_offers', ['offerExpiresAt'], { where: `state = 'offered'` })
@Index('registrations_organisation', ['organisationId'])
@Index('registrations_representative', ['representativeId'])
@Index('registrations_registered_by', ['registeredById'], { where: 'registered_by_id IS NOT NULL' })
export class Registration {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Conference')
  @Column('uuid')
  conferenceId: string;

  @ForeignKey('Organisation')
  @Column('uuid')
  organisationId: string;

  @ForeignKey('Representative')
  @Column('uuid', { nullable: true })
  representativeId: string | null;

  @Column('text')
  participantType: ParticipantType;

  @Column('text')
  state: RegistrationState;

  @Column('text')
  source: RegistrationSource;

  @Column('text')
  name: string;

  /** The name as twins are compared. */
  @Column('text')
  personKey: string;

  @Column('text', { nullable: true })
  title: string | null;

  /** E.164. */
  @Column('text', { nullable: true })
  mobile: string | null;

  @Column('text', { nullable: true })
  email: string | null;

  /** In which the person is written to. */
  @Column('text')
  language: 'zh' | 'en';

  /** Name and organisation with their pinyin, for the search. */
  @Column('text')
  searchText: string;

  @Column('text', { nullable: true })
  consentVersion: string | null;

  @Column('timestamptz', { nullable: true })
  consentedAt: Date | null;

  @Column('timestamptz')
  registeredAt: Date;

  @Column('timestamptz')
  stateChangedAt: Date;

  /** Why it was declined or cancelled, in the words of who did it; `offer-lapsed` when a deadline passed. */
  @Column('text', { nullable: true })
  stateReason: string | null;

  /** The place in the waiting list is the order of this time. */
  @Column('timestamptz', { nullable: true })
  waitingSince: Date | null;

  @Column('timestamptz', { nullable: true })
  offerExpiresAt: Date | null;

  /** First valid entry; check-in keeps it. */
  @Column('timestamptz', { nullable: true })
  arrivedAt: Date | null;

  /** Answers to the form, by the key of the question. */
  @Column('jsonb', { default: {} })
  answers: object;

  /** The version of the form that the answers are to; null when there was no form. */
  @ForeignKey('RegistrationForm')
  @Column('uuid', { nullable: true })
  formId: string | null;

  /** The colleague who registered this person along. */
  @ForeignKey('Registration')
  @Column('uuid', { nullable: true })
  registeredById: string | null;

  /** Its organisation's contact at this conference: sees and manages the colleagues. */
  @Column('boolean', { default: false })
  isContact: boolean;

  /** Waits for approval again after an edit; the place stays. */
  @Column('boolean', { default: false })
  keepsPlace: boolean;

  /** A place held for somebody invited who has not registered: counts as taken, never as a registration. */
  @Column('boolean', { default: false })
  isHeld: boolean;

  /** Who took this person's place. */
  @ForeignKey('Registration')
  @Column('uuid', { nullable: true })
  handedOverToId: string | null;

  @Column('timestamptz', { nullable: true })
  editedAt: Date | null;

  /** Grows with each edit; an edit of something older is refused. */
  @Column('int', { default: 1 })
  version: number;
}
