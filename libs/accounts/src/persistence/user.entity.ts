import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { UserState } from '../domain/user-states.js';

/** A colleague who signs in. Somebody invited has no password yet. */
@Entity('users')
@Check('users_state_known', `state IN ('invited','active','disabled')`)
@Check('users_language_known', `language IN ('zh','en')`)
@Check('users_active_has_password', `state <> 'active' OR password_hash IS NOT NULL`)
@Index('users_email_once', ['email'], { unique: true })
export class User {
  @PrimaryColumn('uuid')
  id: string;

  /** Lower case. */
  @Column('text')
  email: string;

  @Column('text')
  name: string;

  @Column('text', { default: 'zh' })
  language: 'zh' | 'en';

  /** PHC string of argon2id. */
  @Column('text', { nullable: true, select: false })
  passwordHash: string | null;

  @Column('boolean', { default: false })
  isAdministrator: boolean;

  @Column('text', { default: 'invited' })
  state: UserState;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  lastSignInAt: Date | null;
}
