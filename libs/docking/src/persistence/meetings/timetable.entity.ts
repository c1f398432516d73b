import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type {
  TimetableFigures,
  TimetableMode,
  TimetablePiece,
  TimetableState,
  UnplacedMeeting,
} from '#contracts/docking/timetable';

/** A version of a conference's meeting timetable, from computing to published and superseded. */
@Entity('timetables')
@Unique('timetables_number_once', ['conferenceId', 'number'])
@Check('timetables_state_known', `state IN ('computing','provisional','published','superseded','failed')`)
@Check('timetables_mode_known', `mode IN ('anew','rest','by-hand')`)
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

  @Column('text')
  mode: TimetableMode;

  /** The provisional version it started from; null: from what stood. */
  @ForeignKey('Timetable')
  @Column('uuid', { nullable: true })
  basedOnId: string | null;

  @Column('jsonb')
  pieces: TimetablePiece[];

  /** Meetings without a place, and why. */
  @Column('jsonb')
  unplaced: UnplacedMeeting[];

  @Column('jsonb', { nullable: true })
  figures: TimetableFigures | null;

  /** What people knew when it was made: a meeting moved since is not moved back unseen. */
  @Column('jsonb')
  known: TimetablePiece[];

  /** Tables it does without; they are closed when it is published. */
  @Column('uuid', { array: true })
  lostTables: string[];

  /** What the bounds were proven for: equal as long as slots, tables, people's times and meetings are the same. */
  @Column('text', { default: '' })
  groundMark: string;

  /** Seconds it may take. */
  @Column('int')
  secondsAllowed: number;

  @Column('int')
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
