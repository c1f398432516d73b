import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { AnswerState } from '#contracts/docking/items';

/** 解答: what a university answers to a demand. Several answer one; the enterprise chooses one or more. */
@Entity('docking_answers')
@Check('docking_answers_state_known', `state IN ('submitted','chosen','declined','withdrawn')`)
@Index('docking_answers_once_a_person', ['demandId', 'authorId'], {
  unique: true,
  where: `state <> 'withdrawn'`,
})
@Index('docking_answers_author', ['authorId'])
export class Answer {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Item')
  @Column('uuid')
  demandId: string;

  @ForeignKey('Organisation')
  @Column('uuid')
  organisationId: string;

  /** The researcher who answers. */
  @ForeignKey('Registration')
  @Column('uuid')
  authorId: string;

  /** The achievement it builds on. */
  @ForeignKey('Item')
  @Column('uuid', { nullable: true })
  achievementId: string | null;

  @Column('text', { default: 'submitted' })
  state: AnswerState;

  @Column('text')
  team: string;

  @Column('text')
  approach: string;

  @Column('text')
  evidence: string;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  /** To the university, with the decision. */
  @Column('text', { default: '' })
  decisionWords: string;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;
}
