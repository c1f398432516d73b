import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** 行动: a series of conferences. */
@Entity('campaigns')
@Index('campaigns_organiser', ['organiserId'])
export class Campaign {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  nameZh: string;

  @Column('text')
  nameEn: string;

  @Column('text')
  descriptionZh: string;

  @Column('text')
  descriptionEn: string;

  /** The agency that stands as organiser of its conferences unless told otherwise. */
  @ForeignKey('Organisation')
  @Column('uuid', { nullable: true })
  organiserId: string | null;

  @Column('boolean')
  isDemo: boolean;

  @Column('timestamptz')
  createdAt: Date;

  @Column('int')
  version: number;
}
