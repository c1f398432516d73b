import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SealRunState } from '#contracts/signing/evidence';

/** All agreements of a conference that are to be sealed, in the background. */
@Entity('seal_runs')
@Check('seal_runs_state_known', `state IN ('running','done','failed')`)
@Check('seal_runs_ended', `(state = 'running') = (ended_at IS NULL)`)
@Index('seal_runs_one_running', ['conferenceId'], { unique: true, where: `state = 'running'` })
export class SealRun {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Conference')
  @Column('uuid')
  conferenceId: string;

  @Column('text')
  state: SealRunState;

  @Column('int')
  total: number;

  @Column('int', { default: 0 })
  sealed: number;

  @Column('int', { default: 0 })
  failed: number;

  @Column('timestamptz')
  startedAt: Date;

  /** When it last said that it is alive. */
  @Column('timestamptz', { nullable: true })
  heardAt: Date | null;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}
