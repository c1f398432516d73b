import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** That a person was told of one change of the conference; its key lets nobody be told twice. */
@Entity('registration_notices')
export class RegistrationNotice {
  @ForeignKey('Registration')
  @PrimaryColumn('uuid')
  registrationId: string;

  @PrimaryColumn('text')
  template: string;

  /** The conference's calendar sequence the notice was about. */
  @PrimaryColumn('int')
  sequence: number;

  @Column('timestamptz')
  recordedAt: Date;
}
