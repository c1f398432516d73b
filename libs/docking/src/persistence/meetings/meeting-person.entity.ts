import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MeetingOutcome } from '#contracts/docking/meetings';

/** Somebody who sits at a meeting. Its time stands here too, so that the database itself refuses two at once. */
@Entity('meeting_people')
@Check('meeting_people_side_known', `side IN ('asking','asked')`)
@Check(
  'meeting_people_outcome_known',
  `outcome IN ('did-not-take-place','too-little-interest','informative','cooperation-possible','agreement-intended')`,
)
@Index('meeting_people_once_a_slot', ['registrationId', 'startsAt'], {
  unique: true,
  where: 'starts_at IS NOT NULL',
})
export class MeetingPerson {
  @ForeignKey('Meeting')
  @PrimaryColumn('uuid')
  meetingId: string;

  @ForeignKey('Registration')
  @PrimaryColumn('uuid')
  registrationId: string;

  @Column('text')
  side: 'asking' | 'asked';

  /** The meeting's, while it is scheduled or held; else null. */
  @Column('timestamptz', { nullable: true })
  startsAt: Date | null;

  /** What this person said of it right after. */
  @Column('text', { nullable: true })
  outcome: MeetingOutcome | null;

  @Column('text', { default: '' })
  note: string;

  @Column('timestamptz', { nullable: true })
  saidAt: Date | null;

  /** When a mail asked this person how it went; one does so once. */
  @Column('timestamptz', { nullable: true })
  askedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  toldAt: Date | null;
}
