import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SessionKind } from '#contracts/vocabulary';

/** 环节 of the programme. */
@Entity('programme_sessions')
@Index('programme_sessions_conference', ['conferenceId', 'position'])
@Index('programme_sessions_room', ['roomId'])
@Check('programme_sessions_time_order', 'ends_at > starts_at')
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

  @ForeignKey('Room')
  @Column('uuid', { nullable: true })
  roomId: string | null;

  @Column('timestamptz')
  startsAt: Date;

  @Column('timestamptz')
  endsAt: Date;

  /** Who speaks, in words. */
  @Column('text')
  speakers: string;

  @Column('int')
  position: number;
}
