import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { FormDefinition } from '#contracts/form/form-definition';

/** Questions after the day. Those that were answered stay readable: a survey with answers only changes its dates. */
@Entity('surveys')
@Index('surveys_conference', ['conferenceId', 'createdAt'])
export class Survey {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Conference')
  @Column('uuid')
  conferenceId: string;

  @Column('text')
  titleZh: string;

  @Column('text')
  titleEn: string;

  @Column('text', { default: '' })
  introZh: string;

  @Column('text', { default: '' })
  introEn: string;

  @Column('jsonb')
  definition: FormDefinition;

  /** Answers are kept without saying whose they are. */
  @Column('boolean', { default: false })
  isAnonymous: boolean;

  @Column('timestamptz', { nullable: true })
  closesAt: Date | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('int', { default: 1 })
  version: number;
}
