import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MeetingOutcome, MeetingSource, MeetingState } from '#contracts/docking/meetings';

/** 对接洽谈. Its slot and table are those of the published timetable, or of what was agreed since. */
@Entity('meetings')
@Check('meetings_state_known', `state IN ('unscheduled','scheduled','held','no-show','cancelled')`)
@Check('meetings_source_known', `source IN ('request','organiser','walk-in')`)
@Check(
  'meetings_outcome_known',
  `outcome IN ('did-not-take-place','too-little-interest','informative','cooperation-possible','agreement-intended')`,
)
@Check(
  'meetings_placed_whole',
  '(starts_at IS NULL) = (ends_at IS NULL) AND (starts_at IS NULL) = (table_id IS NULL)',
)
@Check('meetings_scheduled_is_placed', `state NOT IN ('scheduled','held','no-show') OR starts_at IS NOT NULL`)
@Check('meetings_open_is_unplaced', `state <> 'unscheduled' OR starts_at IS NULL`)
@Check('meetings_weight_range', 'weight BETWEEN 1 AND 100')
@Index('meetings_table_once_a_slot', ['tableId', 'startsAt'], {
  unique: true,
  where: `state IN ('scheduled','held')`,
})
@Index('meetings_newest', ['conferenceId', 'createdAt', 'id'])
@Index('meetings_starting', ['conferenceId', 'startsAt'])
@Index('meetings_request', ['requestId'], { unique: true, where: 'request_id IS NOT NULL' })
export class Meeting {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Conference')
  @Column('uuid')
  conferenceId: string;

  @Column('text')
  source: MeetingSource;

  @ForeignKey('MeetingRequest')
  @Column('uuid', { nullable: true })
  requestId: string | null;

  @ForeignKey('Item')
  @Column('uuid', { nullable: true })
  itemId: string | null;

  @Column('text', { default: 'unscheduled' })
  state: MeetingState;

  /** The organiser wants it before all others. */
  @Column('boolean', { default: false })
  isMust: boolean;

  @Column('int', { default: 1 })
  weight: number;

  /** Stays where it is when the timetable is made again. */
  @Column('boolean', { default: false })
  isLocked: boolean;

  @Column('timestamptz', { nullable: true })
  startsAt: Date | null;

  @Column('timestamptz', { nullable: true })
  endsAt: Date | null;

  @ForeignKey('MeetingTable')
  @Column('uuid', { nullable: true })
  tableId: string | null;

  @Column('text', { nullable: true })
  outcome: MeetingOutcome | null;

  @Column('timestamptz', { nullable: true })
  outcomeAt: Date | null;

  /** An organiser's name when they said it; null when it follows from what the people said. */
  @Column('text', { nullable: true })
  outcomeSetBy: string | null;

  /** When both came to intend an agreement, which is passed on once. */
  @Column('timestamptz', { nullable: true })
  agreementIntendedAt: Date | null;

  @Column('text', { default: '' })
  cancelReason: string;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz')
  createdAt: Date;
}
