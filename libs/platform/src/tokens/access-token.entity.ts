import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A link somebody got by mail or on screen. Only the hash is kept; it opens one purpose for one subject. */
@Entity('access_tokens')
@Index('access_tokens_subject', ['purpose', 'subjectId'])
export class AccessToken {
  /** SHA-256 of the 32 random bytes. */
  @PrimaryColumn('bytea')
  tokenHash: Buffer;

  @Column('text')
  purpose: string;

  @Column('uuid')
  subjectId: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;
}
