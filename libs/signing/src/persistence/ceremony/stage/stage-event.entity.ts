import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { StageCommand } from '#contracts/signing/stage';

/** A command in the order in which it was taken: what the stage stands at is these rows and nothing else. */
@Entity('stage_events')
@Unique('stage_events_id_once', ['id'])
@Check('stage_events_counted', 'seq >= 1')
export class StageEventRow {
  @ForeignKey('StageRunRow')
  @PrimaryColumn('uuid')
  runId: string;

  @PrimaryColumn('int')
  seq: number;

  /** Of the console's making, so that a command sent again is done once. */
  @Column('uuid')
  id: string;

  @Column('jsonb')
  command: StageCommand;

  /** The last event that the console knew. */
  @Column('int')
  base: number;

  @Column('uuid')
  console: string;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  actorName: string;

  @Column('text')
  device: string;
}
