import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** 圆桌: a table of a docking session with a topic of its own. */
@Entity('roundtables')
@Unique('roundtables_number_once', ['sessionId', 'number'])
@Check('roundtables_topic_named', `topic_zh <> '' OR topic_en <> ''`)
@Check('roundtables_seats_range', 'seats BETWEEN 1 AND 100')
@Check('roundtables_within_seats', 'taken >= 0 AND taken <= seats')
@Index('roundtables_conference', ['conferenceId'])
@Index('roundtables_host', ['hostId'], { where: 'host_id IS NOT NULL' })
export class Roundtable {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Conference')
  @Column('uuid')
  conferenceId: string;

  /** Of the programme. */
  @Column('uuid')
  sessionId: string;

  /** From 1 within the session. */
  @Column('int')
  number: number;

  @Column('text')
  topicZh: string;

  @Column('text')
  topicEn: string;

  /** Who leads it: a registered person. */
  @ForeignKey('Registration')
  @Column('uuid', { nullable: true })
  hostId: string | null;

  /** Who takes notes, by name. */
  @Column('text', { default: '' })
  noteTaker: string;

  @Column('int')
  seats: number;

  /** Counted by a trigger. */
  @Column('int', { default: 0 })
  taken: number;

  /** On the whole, besides those on its items. */
  @Column('text', { default: '' })
  note: string;

  @Column('timestamptz', { nullable: true })
  notedAt: Date | null;

  @Column('int', { default: 1 })
  version: number;
}
