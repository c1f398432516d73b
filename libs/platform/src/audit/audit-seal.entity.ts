import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * Binds a batch of audit rows to everything before it. Append-only like the rows. It lists its rows, because neither
 * their time nor a transaction number survives late commits and restored backups in order.
 */
@Entity('audit_seals')
export class AuditSeal {
  /** 1, 2, 3 … without gaps. */
  @PrimaryColumn('int')
  number: number;

  /** The machine's time. */
  @Column('timestamptz')
  sealedAt: Date;

  @Column('uuid', { array: true })
  entryIds: string[];

  /** SHA-256 over the previous seal's hash and the rows in order. */
  @Column('bytea')
  hash: Buffer;
}
