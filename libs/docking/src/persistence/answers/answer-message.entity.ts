import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A question back from the enterprise, or what the university says to it. */
@Entity('docking_answer_messages')
@Check('docking_answer_messages_by_known', `by IN ('enterprise','university','organiser')`)
@Index('docking_answer_messages_thread', ['answerId', 'at'])
export class AnswerMessage {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Answer')
  @Column('uuid')
  answerId: string;

  @Column('text')
  by: 'enterprise' | 'university' | 'organiser';

  @Column('text')
  words: string;

  @Column('timestamptz')
  at: Date;
}
