import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ParticipantType } from '#contracts/vocabulary';

/** The places of one participant type. `taken` is kept by registration; it can never pass `capacity`. */
@Entity('place_pools')
@Check('place_pools_within_capacity', 'taken >= 0 AND taken <= capacity')
@Check(
  'place_pools_type_known',
  "participant_type IN ('enterprise-representative', 'researcher', 'official', 'press', 'student', 'staff')",
)
export class PlacePool {
  @ForeignKey('Conference')
  @PrimaryColumn('uuid')
  conferenceId: string;

  @PrimaryColumn('text')
  participantType: ParticipantType;

  @Column('int')
  capacity: number;

  @Column('int', { default: 0 })
  taken: number;
}
