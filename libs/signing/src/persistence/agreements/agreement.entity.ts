import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { AgreementState, Currency } from '#contracts/signing/agreements';

/** Whole and hundredths, which a number holds exactly up to the limit of an amount. */
const decimal = {
  to: (value: number | null) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};

/** 协议. */
@Entity('agreements')
@Check(
  'agreements_state_known',
  `state IN ('intended','drafted','confirmed','staged','signed','in-force','withdrawn')`,
)
@Check('agreements_currency_known', `currency IN ('CNY','USD','EUR','HKD','JPY')`)
@Check('agreements_titled', `title_zh <> '' OR title_en <> ''`)
@Check('agreements_amount_positive', 'amount > 0')
@Check('agreements_term_in_order', 'ends_on >= starts_on')
@Check('agreements_signed_at_known', `(state IN ('signed','in-force')) = (signed_at IS NOT NULL)`)
@Check('agreements_in_force_since', `(state = 'in-force') = (in_force_at IS NOT NULL)`)
@Check('agreements_withdrawn_for_a_reason', `(state = 'withdrawn') = (withdrawn_reason <> '')`)
@Index('agreements_newest', ['conferenceId', 'createdAt', 'id'])
@Index('agreements_meeting', ['meetingId'], { unique: true, where: 'meeting_id IS NOT NULL' })
@Index('agreements_number_once', ['conferenceId', 'number'], { unique: true, where: `number <> ''` })
export class Agreement {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Conference')
  @Column('uuid')
  conferenceId: string;

  @ForeignKey('AgreementKind')
  @Column('uuid')
  kindId: string;

  @Column('text', { default: '' })
  number: string;

  @Column('text')
  titleZh: string;

  @Column('text')
  titleEn: string;

  @Column('numeric', { precision: 16, scale: 2, nullable: true, transformer: decimal })
  amount: number | null;

  @Column('text', { default: 'CNY' })
  currency: Currency;

  /** The term, both days included. */
  @Column('date', { nullable: true })
  startsOn: string | null;

  @Column('date', { nullable: true })
  endsOn: string | null;

  @Column('text')
  state: AgreementState;

  @Column('text', { default: '' })
  withdrawnReason: string;

  /** The meeting it came from. */
  @ForeignKey('Meeting')
  @Column('uuid', { nullable: true })
  meetingId: string | null;

  /** Of the text that counts; 0 = none yet. */
  @Column('int', { default: 0 })
  textVersion: number;

  /** Until when both are asked to confirm. */
  @Column('timestamptz', { nullable: true })
  dueAt: Date | null;

  /** The organiser's own. */
  @Column('text', { default: '' })
  note: string;

  @Column('timestamptz', { nullable: true })
  signedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  inForceAt: Date | null;

  @Column('boolean', { default: false })
  isDemo: boolean;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz')
  createdAt: Date;
}
