import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A table for meetings in a room. */
@Entity('meeting_tables')
@Unique('meeting_tables_number_once', ['conferenceId', 'number'])
@Check('meeting_tables_number_positive', 'number > 0')
@Index('meeting_tables_room', ['roomId'])
export class MeetingTable {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Conference')
  @Column('uuid')
  conferenceId: string;

  @ForeignKey('Room')
  @Column('uuid')
  roomId: string;

  /** On the sign; counted through the conference. */
  @Column('int')
  number: number;

  /** Nobody meets there any more. */
  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;
}
