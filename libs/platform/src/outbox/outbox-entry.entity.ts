import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A job that leaves for the queue once its transaction has committed. */
@Entity('outbox')
@Index('outbox_waiting', ['createdAt'], { where: 'relayed_at IS NULL' })
export class OutboxEntry {
  /** Becomes the queue's job id, so that relaying twice adds one job. */
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  job: string;

  @Column('jsonb')
  payload: object;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  relayedAt: Date | null;
}
