import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What is shown at the door. A registration has at most one that is not revoked. */
@Entity('tickets')
@Index('tickets_one_valid', ['registrationId'], { unique: true, where: 'revoked_at IS NULL' })
export class Ticket {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Registration')
  @Column('uuid')
  registrationId: string;

  @Column('uuid')
  conferenceId: string;

  @Column('timestamptz')
  issuedAt: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;
}
