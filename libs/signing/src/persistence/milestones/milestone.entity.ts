import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MilestoneState } from '#contracts/signing/milestones';
import type { Language } from '#platform/call';

/** Whole and hundredths, which a number holds exactly up to the limit of an amount. */
export const decimal = {
  to: (value: number | null) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};

/** 里程碑. How it stands by traffic light follows from state and day, and is never kept. */
@Entity('milestones')
@Check('milestones_titled', `title_zh <> '' OR title_en <> ''`)
@Check('milestones_state_known', `state IN ('open','reported','reached','missed','dropped')`)
@Check('milestones_language_known', `owner_language IN ('zh','en')`)
@Check('milestones_amounts_positive', 'amount_due > 0 AND amount_reached >= 0')
@Check('milestones_reached_when', `(state = 'reached') = (reached_on IS NOT NULL)`)
@Check('milestones_dropped_for_a_reason', `state <> 'dropped' OR reason <> ''`)
@Index('milestones_agreement', ['agreementId'])
@Index('milestones_party', ['partyId'])
@Index('milestones_open', ['dueOn'], { where: `state = 'open'` })
export class Milestone {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Agreement', { onDelete: 'CASCADE' })
  @Column('uuid')
  agreementId: string;

  @Column('int')
  position: number;

  @Column('text')
  titleZh: string;

  @Column('text')
  titleEn: string;

  @Column('date')
  dueOn: string;

  /** When that day was set: reminders before it are none. */
  @Column('timestamptz')
  dueSetAt: Date;

  /** Null = all parties. */
  @ForeignKey('AgreementParty', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  partyId: string | null;

  /** Who of the party; empty = its contact. */
  @Column('text', { default: '' })
  ownerName: string;

  @Column('text', { default: '' })
  ownerEmail: string;

  @Column('text', { default: 'zh' })
  ownerLanguage: Language;

  @Column('boolean', { default: false })
  asksAmount: boolean;

  /** In the currency of the agreement. */
  @Column('numeric', { precision: 16, scale: 2, nullable: true, transformer: decimal })
  amountDue: number | null;

  @Column('numeric', { precision: 16, scale: 2, nullable: true, transformer: decimal })
  amountReached: number | null;

  @Column('text', { default: 'open' })
  state: MilestoneState;

  /** Why it was dropped or missed. */
  @Column('text', { default: '' })
  reason: string;

  /** The organiser's own. */
  @Column('text', { default: '' })
  note: string;

  @Column('date', { nullable: true })
  reachedOn: string | null;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz')
  createdAt: Date;
}
