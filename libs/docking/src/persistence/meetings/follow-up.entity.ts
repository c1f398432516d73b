import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What is to be done after a meeting that made cooperation possible: by whom, until when. */
@Entity('meeting_follow_ups')
@Index('meeting_follow_ups_open', ['dueOn'], { where: 'done_at IS NULL' })
export class FollowUp {
  @ForeignKey('Meeting')
  @PrimaryColumn('uuid')
  meetingId: string;

  /** One of those who met. */
  @ForeignKey('Registration')
  @Column('uuid')
  ownerId: string;

  @Column('date')
  dueOn: string;

  @Column('text', { default: '' })
  words: string;

  @Column('timestamptz', { nullable: true })
  doneAt: Date | null;

  /** Untouched ones go when the meeting's outcome changes. */
  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz')
  createdAt: Date;
}
