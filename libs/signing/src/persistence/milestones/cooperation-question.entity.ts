import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ReminderOutcome } from './milestone-reminder.entity.js';

/** A party was asked how the cooperation goes, or it was too late to ask. */
@Entity('cooperation_questions')
@Check('cooperation_questions_outcome_known', `outcome IN ('sent','late','nobody')`)
export class CooperationQuestion {
  @ForeignKey('AgreementParty', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  partyId: string;

  /** Counted from 1, three months after the agreement came into force. */
  @PrimaryColumn('int')
  quarter: number;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  outcome: ReminderOutcome;
}
