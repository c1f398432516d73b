import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MilestoneProposal } from '#contracts/signing/milestones';
import { decimal } from './milestone.entity.js';

/** What somebody of a party said about a milestone, and what the organiser answered. */
@Entity('milestone_reports')
@Check('milestone_reports_proposal_known', `proposes IN ('progress','reached','later')`)
@Check('milestone_reports_later_when', `(proposes = 'later') = (later_on IS NOT NULL)`)
@Check('milestone_reports_answer_known', `answer IN ('accepted','again')`)
@Index('milestone_reports_milestone', ['milestoneId'])
@Index('milestone_reports_party', ['partyId'])
export class MilestoneReport {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Milestone', { onDelete: 'CASCADE' })
  @Column('uuid')
  milestoneId: string;

  @ForeignKey('AgreementParty', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  partyId: string | null;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  byName: string;

  @Column('text', { default: '' })
  words: string;

  /** Reached so far, all together. */
  @Column('numeric', { precision: 16, scale: 2, nullable: true, transformer: decimal })
  amount: number | null;

  @Column('text')
  proposes: MilestoneProposal;

  @Column('date', { nullable: true })
  laterOn: string | null;

  @Column('text', { nullable: true })
  answer: 'accepted' | 'again' | null;

  @Column('text', { default: '' })
  answerWords: string;
}
