import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { RunOfShow } from '#contracts/signing/run-of-show';
import type { RunMode } from '#contracts/signing/stage';

/** Once through the ceremony, as a rehearsal or live. */
@Entity('stage_runs')
@Unique('stage_runs_number_once', ['ceremonyId', 'mode', 'number'])
@Check('stage_runs_mode_known', `mode IN ('rehearsal','live')`)
@Index('stage_runs_one_open', ['ceremonyId'], { unique: true, where: 'ended_at IS NULL' })
export class StageRunRow {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Ceremony')
  @Column('uuid')
  ceremonyId: string;

  @Column('text')
  mode: RunMode;

  /** From 1 within the ceremony and mode. */
  @Column('int')
  number: number;

  /** The plan as it stood when the run began. */
  @Column('jsonb')
  show: RunOfShow;

  @Column('timestamptz')
  startedAt: Date;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}
