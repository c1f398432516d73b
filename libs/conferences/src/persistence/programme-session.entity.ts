import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SessionSignUp, Speaker } from '#contracts/programme/slots';
import type { SessionKind } from '#contracts/vocabulary';

/** 环节 as the programme's draft has it; the public sees the last release. */
@Entity('programme_sessions')
@Index('programme_sessions_conference', ['conferenceId', 'position'])
@Index('programme_sessions_room', ['roomId'])
@Check('programme_sessions_time_order', 'ends_at > starts_at')
@Check('programme_sessions_placed_whole', '(starts_at IS NULL) = (ends_at IS NULL)')
@Check('programme_sessions_minutes_positive', 'minutes > 0')
@Check(
  'programme_sessions_kind_known',
  "kind IN ('opening', 'keynote', 'demand-release', 'achievement-release', 'signing', 'docking', 'visit', 'break')",
)
export class ProgrammeSession {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Conference')
  @Column('uuid')
  conferenceId: string;

  @Column('text')
  kind: SessionKind;

  @Column('text')
  titleZh: string;

  @Column('text')
  titleEn: string;

  /** Of a themed parallel session: the stream it belongs to. */
  @Column('text')
  themeZh: string;

  @Column('text')
  themeEn: string;

  @ForeignKey('Room')
  @Column('uuid', { nullable: true })
  roomId: string | null;

  /** Null as long as it is unscheduled. */
  @Column('timestamptz', { nullable: true })
  startsAt: Date | null;

  @Column('timestamptz', { nullable: true })
  endsAt: Date | null;

  /** How long it takes, also while it is unscheduled. */
  @Column('int')
  minutes: number;

  /** Who speaks. */
  @Column('jsonb')
  people: Speaker[];

  /** Who else speaks, in words. */
  @Column('text')
  speakers: string;

  @Column('jsonb', { nullable: true })
  signUp: SessionSignUp | null;

  @Column('int')
  position: number;
}
