import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * An address somebody typed to get a new password. It is kept whether or not there is such an account, and looked up
 * by the worker, so that neither the answer nor its time tells the difference.
 */
@Entity('password_reset_requests')
export class PasswordResetRequest {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  email: string;

  @Column('timestamptz')
  createdAt: Date;
}
