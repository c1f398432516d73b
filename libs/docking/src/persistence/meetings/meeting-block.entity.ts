import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A stretch of time cut into slots of equal length with pauses between. */
@Entity('meeting_blocks')
@Check('meeting_blocks_time_order', 'ends_at > starts_at')
@Check('meeting_blocks_lengths_positive', 'slot_minutes BETWEEN 5 AND 240 AND pause_minutes BETWEEN 0 AND 60')
@Index('meeting_blocks_conference', ['conferenceId', 'startsAt'])
export class MeetingBlock {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Conference')
  @Column('uuid')
  conferenceId: string;

  @Column('timestamptz')
  startsAt: Date;

  @Column('timestamptz')
  endsAt: Date;

  @Column('int', { default: 20 })
  slotMinutes: number;

  @Column('int', { default: 5 })
  pauseMinutes: number;
}
