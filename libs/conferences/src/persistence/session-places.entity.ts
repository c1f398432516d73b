import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ParticipantType } from '#contracts/vocabulary';

/**
 * Places of a released session that people sign up for. The session's id is that of the programme; a session that was
 * taken out of the programme keeps its row as long as somebody holds a place of it.
 */
@Entity('session_places')
@Index('session_places_conference', ['conferenceId'])
@Check('session_places_within_capacity', 'taken >= 0 AND taken <= capacity')
export class SessionPlaces {
  @PrimaryColumn('uuid')
  sessionId: string;

  @ForeignKey('Conference')
  @Column('uuid')
  conferenceId: string;

  /** Who may sign up; empty for every type. */
  @Column('text', { array: true })
  participantTypes: ParticipantType[];

  @Column('int')
  capacity: number;

  @Column('int', { default: 0 })
  taken: number;

  /** One signs up no more: who holds a place keeps it, and a place given back is gone. */
  @Column('boolean', { default: false })
  isClosed: boolean;
}
