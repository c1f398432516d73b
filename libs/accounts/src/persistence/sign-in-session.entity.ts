import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One browser that is signed in. Ending it deletes the row. */
@Entity('sign_in_sessions')
@Index('sign_in_sessions_token_once', ['tokenHash'], { unique: true })
@Index('sign_in_sessions_user', ['userId'])
export class SignInSession {
  @PrimaryColumn('uuid')
  id: string;

  /** SHA-256 of the cookie's value. */
  @Column('bytea')
  tokenHash: Buffer;

  @ForeignKey('User', { onDelete: 'CASCADE' })
  @Column('uuid')
  userId: string;

  /** The browser in words: `Chrome · Windows`. */
  @Column('text')
  device: string;

  @Column('text')
  address: string;

  @Column('timestamptz')
  createdAt: Date;

  /** Written at most every few minutes. */
  @Column('timestamptz')
  lastSeenAt: Date;
}
