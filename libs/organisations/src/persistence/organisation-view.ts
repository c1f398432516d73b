import type { OrganisationKind } from '#contracts/vocabulary';
import type { AwardedQualification, OrganisationSummary } from '../domain/organisation.js';

/** An organisation as lists and pages show it. */
export interface OrganisationRecord extends OrganisationSummary {
  mergedIntoId: string | null;
  representativeCount: number;
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** Reads everything of `organisations o` that a summary needs. */
export const SUMMARY_COLUMNS = `
  o.id, o.name_zh, o.name_en, o.credit_code, o.kind, o.district, o.industry, o.is_verified, o.is_demo,
  coalesce((
    SELECT json_agg(json_build_object('qualification', q.qualification, 'year', q.year)
             ORDER BY array_position(
               ARRAY['single-champion','little-giant','provincial-specialised','innovative'], q.qualification))
    FROM organisation_qualifications q WHERE q.organisation_id = o.id), '[]') AS qualifications,
  ARRAY(SELECT tag FROM organisation_tags t WHERE t.organisation_id = o.id ORDER BY tag) AS tags`;

export const RECORD_COLUMNS = `${SUMMARY_COLUMNS},
  o.merged_into_id, o.version, o.created_at, o.updated_at,
  (SELECT count(*)::int FROM representatives r
   WHERE r.organisation_id = o.id AND r.merged_into_id IS NULL) AS representative_count`;

export interface SummaryRow {
  id: string;
  name_zh: string;
  name_en: string | null;
  credit_code: string | null;
  kind: OrganisationKind;
  district: string | null;
  industry: string | null;
  is_verified: boolean;
  is_demo: boolean;
  qualifications: AwardedQualification[];
  tags: string[];
}

export interface RecordRow extends SummaryRow {
  merged_into_id: string | null;
  version: number;
  created_at: Date;
  updated_at: Date;
  representative_count: number;
}

export const summaryOf = (row: SummaryRow): OrganisationSummary => ({
  id: row.id,
  nameZh: row.name_zh,
  nameEn: row.name_en,
  creditCode: row.credit_code,
  kind: row.kind,
  district: row.district,
  industry: row.industry,
  qualifications: row.qualifications,
  tags: row.tags,
  isVerified: row.is_verified,
  isDemo: row.is_demo,
});

export const recordOf = (row: RecordRow): OrganisationRecord => ({
  ...summaryOf(row),
  mergedIntoId: row.merged_into_id,
  representativeCount: row.representative_count,
  version: row.version,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
});
