import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Qualification } from '#contracts/vocabulary';

@Entity('organisation_qualifications')
@Check(
  'organisation_qualifications_known',
  `qualification IN ('single-champion','little-giant','provincial-specialised','innovative')`,
)
@Check('organisation_qualifications_year', `year BETWEEN 1990 AND 2100`)
@Index('organisation_qualifications_kind', ['qualification', 'year'])
export class OrganisationQualification {
  @ForeignKey('Organisation')
  @PrimaryColumn('uuid')
  organisationId: string;

  @PrimaryColumn('text')
  qualification: Qualification;

  /** Year of award, where known. */
  @Column('int', { nullable: true })
  year: number | null;
}
