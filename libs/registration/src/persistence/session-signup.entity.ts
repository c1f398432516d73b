import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SignupState } from '#contracts/vocabulary';

/** A registered person's wish to be in a session. Only `taken` holds one of its places; a trigger counts them. */
@Entity('session_signups')
@Check('session_signups_state_known', `state IN ('wished','taken','waiting')`)
@Index('session_signups_queue', ['sessionId', 'state', 'askedAt', 'registrationId'])
export class SessionSignup {
  @ForeignKey('Registration')
  @PrimaryColumn('uuid')
  registrationId: string;

  /** Of the programme; a session taken out of it may still be named here. */
  @PrimaryColumn('uuid')
  sessionId: string;

  /** `wished` while the registration itself has no place, `waiting` while the session is full. */
  @Column('text')
  state: SignupState;

  /** The order of the waiting list. */
  @Column('timestamptz')
  askedAt: Date;
}
