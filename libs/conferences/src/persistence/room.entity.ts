import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('rooms')
@Index('rooms_venue', ['venueId', 'position'])
@Check('rooms_seats_range', 'seats IS NULL OR seats >= 0')
@Check('rooms_tables_range', 'tables >= 0 AND seats_per_table >= 1')
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

  /** How many meeting tables stand in it; null when nobody counted. */
  @Column('int', { nullable: true })
  tables: number | null;

  /** Null: the usual four. */
  @Column('int', { nullable: true })
  seatsPerTable: number | null;

  /** Equipment, in words. */
  @Column('text', { default: '' })
  featuresZh: string;

  @Column('text', { default: '' })
  featuresEn: string;

  @Column('int')
  position: number;
}
