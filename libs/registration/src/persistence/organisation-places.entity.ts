import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ParticipantType } from '#contracts/vocabulary';

/**
 * How many of one organisation hold a place, where the rule of the type limits it. Triggers make and keep the rows;
 * the CHECK refuses one too many, whoever writes it.
 */
@Entity('organisation_places')
@Check('organisation_places_within_capacity', 'taken >= 0 AND taken <= capacity')
export class OrganisationPlaces {
  @ForeignKey('Conference')
  @PrimaryColumn('uuid')
  conferenceId: string;

  @PrimaryColumn('text')
  participantType: ParticipantType;

  @ForeignKey('Organisation')
  @PrimaryColumn('uuid')
  organisationId: string;

  @Column('int')
  capacity: number;

  @Column('int')
  taken: number;
}
