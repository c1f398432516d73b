import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { FormDefinition } from '#contracts/form/form-definition';
import type { ParticipantType } from '#contracts/vocabulary';

/**
 * One version of the questions put to one participant type. A version never changes once written, so answers stay
 * readable with the labels they were given under.
 */
@Entity('registration_forms')
@Unique('registration_forms_version', ['conferenceId', 'participantType', 'version'])
@Index('registration_forms_one_current', ['conferenceId', 'participantType'], {
  unique: true,
  where: 'is_current',
})
export class RegistrationForm {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Conference')
  @Column('uuid')
  conferenceId: string;

  @Column('text')
  participantType: ParticipantType;

  @Column('int')
  version: number;

  @Column('jsonb')
  definition: FormDefinition;

  @Column('boolean')
  isCurrent: boolean;

  @Column('timestamptz')
  createdAt: Date;

  /** Null when it came with a copied conference. */
  @ForeignKey('User')
  @Column('uuid', { nullable: true })
  createdById: string | null;
}
