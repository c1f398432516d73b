import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A place with rooms, used by many conferences. */
@Entity('venues')
@Index('venues_organisation', ['organisationId'])
export class Venue {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  nameZh: string;

  @Column('text')
  nameEn: string;

  @Column('text')
  addressZh: string;

  @Column('text')
  addressEn: string;

  /** Whose house it is, often the host university. */
  @ForeignKey('Organisation')
  @Column('uuid', { nullable: true })
  organisationId: string | null;

  @Column('text')
  searchText: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('int')
  version: number;
}
