import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { TimetableFigures, TimetablePiece, TimetableState } from '#contracts/docking/meetings';

/** A version of a conference's meeting timetable, from computing to published and superseded. */
@Entity('timetables')
@Unique('timetables_number_once', ['conferenceId', 'number'])
@Check('timetables_state_known', `state IN ('computing','provisional','published','superseded','failed')`)
@Check('timetables_published_is_dated', `state <> 'published' OR published_at IS NOT NULL`)
@Index('timetables_one_computing', ['conferenceId'], { unique: true, where: `state = 'computing'` })
@Index('timetables_one_published', ['conferenceId'], { unique: true, where: `state = 'published'` })
export class Timetable {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Conference')
  @Column('uuid')
  conferenceId: string;

  /** From 1 in its conference. */
  @Column('int')
  number: number;

  @Column('text')
  state: TimetableState;

  /** The version it started from and changes as little as it can. */
  @ForeignKey('Timetable')
  @Column('uuid', { nullable: true })
  basedOnId: string | null;

  /** Starts of the slots (ISO 8601) that the pieces count by. */
  @Column('jsonb')
  slots: { startsAt: string; endsAt: string }[];

  @Column('jsonb')
  pieces: TimetablePiece[];

  @Column('jsonb', { nullable: true })
  figures: TimetableFigures | null;

  /** Meetings without a place, and why. */
  @Column('jsonb', { default: [] })
  unserved: { meetingId: string; why: string; params: Record<string, string | number> }[];

  /** Seconds it may take, and what it has to make the best of. */
  @Column('int', { default: 60 })
  secondsAllowed: number;

  @Column('int', { default: 1 })
  seed: number;

  /** Somebody pressed stop: the best so far is kept. */
  @Column('timestamptz', { nullable: true })
  stopAskedAt: Date | null;

  /** The computing process says so from time to time; a run that fell silent is taken up again. */
  @Column('timestamptz', { nullable: true })
  heardAt: Date | null;

  @Column('text', { default: '' })
  failure: string;

  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz')
  createdAt: Date;
}
