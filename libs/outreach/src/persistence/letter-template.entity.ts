import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Letter } from '#contracts/outreach/letter';
import type { MailingPurpose } from '#contracts/outreach/mailing';

/** A letter kept for use again, by every conference or by one. A mailing takes a copy of it. */
@Entity('letter_templates')
@Check(
  'letter_templates_purpose_known',
  `purpose IN ('invitation','nudge','information','reminder','thanks','survey','follow-up')`,
)
export class LetterTemplate {
  @PrimaryColumn('uuid')
  id: string;

  /** null for the whole installation. */
  @ForeignKey('Conference')
  @Column('uuid', { nullable: true })
  conferenceId: string | null;

  @Column('text')
  name: string;

  @Column('text')
  purpose: MailingPurpose;

  @Column('jsonb')
  letter: Letter;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;

  @Column('int', { default: 1 })
  version: number;
}
