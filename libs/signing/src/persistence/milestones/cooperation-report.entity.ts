import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CooperationAnswer } from '#contracts/signing/milestones';

/** How the cooperation goes, as a party says. */
@Entity('cooperation_reports')
@Check('cooperation_reports_answer_known', `answer IN ('on-track','slow','stalled')`)
@Index('cooperation_reports_newest', ['agreementId', 'at'])
@Index('cooperation_reports_party', ['partyId'])
export class CooperationReport {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Agreement', { onDelete: 'CASCADE' })
  @Column('uuid')
  agreementId: string;

  @ForeignKey('AgreementParty', { onDelete: 'CASCADE' })
  @Column('uuid')
  partyId: string;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  byName: string;

  @Column('text')
  answer: CooperationAnswer;

  @Column('text', { default: '' })
  words: string;
}
