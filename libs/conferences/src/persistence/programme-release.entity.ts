import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { ReleasedSession } from '../domain/programme/released-session.js';

/** One public version of a programme, as it was released; the highest number is the one in force. */
@Entity('programme_releases')
@Unique('programme_releases_number_key', ['conferenceId', 'number'])
@Check('programme_releases_number_positive', 'number > 0')
export class ProgrammeRelease {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Conference')
  @Column('uuid')
  conferenceId: string;

  @Column('int')
  number: number;

  @Column('timestamptz')
  releasedAt: Date;

  /** Null where the system did. */
  @ForeignKey('User')
  @Column('uuid', { nullable: true })
  releasedById: string | null;

  @Column('jsonb')
  sessions: ReleasedSession[];

  @Column('text')
  noteZh: string;

  @Column('text')
  noteEn: string;
}
