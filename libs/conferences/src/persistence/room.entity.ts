import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('rooms')
@Index('rooms_venue', ['venueId', 'position'])
@Check('rooms_seats_range', 'seats IS NULL OR seats >= 0')
export class Room {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Venue')
  @Column('uuid')
  venueId: string;

  @Column('text')
  nameZh: string;

  @Column('text')
  nameEn: string;

  /** How many can sit; null when nobody counted. */
  @Column('int', { nullable: true })
  seats: number | null;

  @Column('int')
  position: number;
}
