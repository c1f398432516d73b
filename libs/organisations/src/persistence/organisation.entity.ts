import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { OrganisationKind } from '#contracts/vocabulary';

/** An enterprise, university, institute or agency. One merged into another stays, so that old references resolve. */
@Entity('organisations')
@Check('organisations_kind_known', `kind IN ('enterprise','university','institute','agency')`)
@Check('organisations_credit_code_shape', `credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'`)
@Check('organisations_merged_elsewhere', `merged_into_id <> id`)
@Index('organisations_credit_code', ['creditCode'], { unique: true, where: 'merged_into_id IS NULL' })
@Index('organisations_name_without_code', ['nameKey'], {
  unique: true,
  where: 'credit_code IS NULL AND merged_into_id IS NULL',
})
@Index('organisations_name', ['nameKey'])
@Index('organisations_sorted', ['sortKey', 'id'], { where: 'merged_into_id IS NULL' })
@Index('organisations_merged_into', ['mergedIntoId'], { where: 'merged_into_id IS NOT NULL' })
@Index('organisations_search_text', { synchronize: false })
export class Organisation {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  nameZh: string;

  @Column('text', { nullable: true })
  nameEn: string | null;

  /** `nameZh` without differences of width, case and blanks. */
  @Column('text')
  nameKey: string;

  @Column('text')
  searchText: string;

  /** Pinyin of the name. */
  @Column('text')
  sortKey: string;

  /** Unified social credit code, GB 32100-2015. */
  @Column('text', { nullable: true })
  creditCode: string | null;

  @Column('text')
  kind: OrganisationKind;

  @Column('text', { nullable: true })
  district: string | null;

  @Column('text', { nullable: true })
  industry: string | null;

  /** A colleague entered, imported or checked it; false for what a visitor typed. */
  @Column('boolean')
  isVerified: boolean;

  @Column('boolean', { default: false })
  isDemo: boolean;

  /** Never a chain: the one it points to is not merged away itself. */
  @ForeignKey('Organisation')
  @Column('uuid', { nullable: true })
  mergedIntoId: string | null;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;
}
