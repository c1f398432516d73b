import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A researcher whom the organiser asked to answer a demand; once each. */
@Entity('docking_answer_calls')
@Unique('docking_answer_calls_once', ['demandId', 'registrationId'])
@Index('docking_answer_calls_registration', ['registrationId'])
export class AnswerCall {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Item')
  @Column('uuid')
  demandId: string;

  @ForeignKey('Registration')
  @Column('uuid')
  registrationId: string;

  @ForeignKey('Mail')
  @Column('uuid', { nullable: true })
  mailId: string | null;

  @Column('timestamptz')
  askedAt: Date;
}
