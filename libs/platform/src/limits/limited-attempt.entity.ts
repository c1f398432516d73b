import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One try at something that may be tried only so often. In the database, because several processes count together. */
@Entity('limited_attempts')
@Index('limited_attempts_bucket', ['bucket', 'at'])
@Index('limited_attempts_at', ['at'])
export class LimitedAttempt {
  @PrimaryColumn('uuid')
  id: string;

  /** SHA-256 of what is limited and for whom; no address or account stands here in clear. */
  @Column('bytea')
  bucket: Buffer;

  @Column('timestamptz')
  at: Date;
}
