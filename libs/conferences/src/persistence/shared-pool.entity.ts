import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ParticipantType } from '#contracts/vocabulary';

/** Places that several participant types share, such as the seats of the hall; on top of each type's own. */
@Entity('shared_pools')
@Index('shared_pools_conference', ['conferenceId'])
@Check('shared_pools_within_capacity', 'taken >= 0 AND taken <= capacity')
@Check('shared_pools_have_types', 'cardinality(participant_types) > 0')
export class SharedPool {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Conference')
  @Column('uuid')
  conferenceId: string;

  @Column('text', { array: true })
  participantTypes: ParticipantType[];

  @Column('text')
  nameZh: string;

  @Column('text')
  nameEn: string;

  @Column('int')
  capacity: number;

  @Column('int', { default: 0 })
  taken: number;
}
