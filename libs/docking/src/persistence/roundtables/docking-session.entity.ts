import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What docking says of a session of the programme; one nobody said anything of has no row. */
@Entity('docking_sessions')
@Index('docking_sessions_conference', ['conferenceId'])
export class DockingSession {
  /** Of the programme. */
  @PrimaryColumn('uuid')
  sessionId: string;

  @ForeignKey('Conference')
  @Column('uuid')
  conferenceId: string;

  /** What it is about, in the tree of fields. */
  @ForeignKey('Field')
  @Column('uuid', { nullable: true })
  fieldId: string | null;

  /** One-to-one meetings take place in it: it takes neither their rooms nor their people. */
  @Column('boolean', { default: false })
  isForMeetings: boolean;
}
