import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A meeting is to be held in this slot, once all who meet say yes: to close a gap, or now. */
@Entity('meeting_moves')
@Check('meeting_moves_state_known', `state IN ('proposed','moved','declined','lapsed')`)
@Check('meeting_moves_why_known', `why IN ('gap','now')`)
@Check('meeting_moves_time_order', 'ends_at > starts_at')
@Index('meeting_moves_once_a_meeting', ['meetingId'], { unique: true, where: `state = 'proposed'` })
@Index('meeting_moves_conference', ['conferenceId', 'state'])
export class MeetingMove {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Conference')
  @Column('uuid')
  conferenceId: string;

  @ForeignKey('Meeting')
  @Column('uuid')
  meetingId: string;

  @Column('text')
  why: 'gap' | 'now';

  @Column('timestamptz')
  startsAt: Date;

  @Column('timestamptz')
  endsAt: Date;

  @Column('text', { default: 'proposed' })
  state: 'proposed' | 'moved' | 'declined' | 'lapsed';

  /** Registrations of those who said yes. */
  @Column('uuid', { array: true, default: () => `'{}'` })
  agreedIds: string[];

  @Column('timestamptz')
  createdAt: Date;
}
