import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a request with an Idempotency-Key was answered; kept for a day. */
@Entity('request_repeats')
@Index('request_repeats_created_at', ['createdAt'])
export class RequestRepeat {
  /** SHA-256 of who asked and the key. */
  @PrimaryColumn('bytea')
  keyHash: Buffer;

  @Column('bytea')
  payloadHash: Buffer;

  /** The answer as JSON, sealed with a key only the client holds: it may contain a one-time link. */
  @Column('bytea')
  sealedAnswer: Buffer;

  @Column('timestamptz')
  createdAt: Date;
}
