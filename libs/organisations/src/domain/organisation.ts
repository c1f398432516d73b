import type { OrganisationKind, Qualification } from '#contracts/vocabulary';

export interface AwardedQualification {
  qualification: Qualification;
  /** Year of award, where known. */
  year: number | null;
}

/** What other contexts see of an organisation. */
export interface OrganisationSummary {
  /** The organisation that counts: for one merged away, the one it was merged into. */
  id: string;
  nameZh: string;
  nameEn: string | null;
  creditCode: string | null;
  kind: OrganisationKind;
  district: string | null;
  industry: string | null;
  qualifications: AwardedQualification[];
  /** Words that colleagues put on it, by the alphabet. */
  tags: string[];
  /** A colleague entered, imported or checked it; false for what a visitor typed. */
  isVerified: boolean;
  isDemo: boolean;
}

/** What a colleague may say about an organisation. */
export interface OrganisationFacts {
  nameZh: string;
  nameEn: string | null;
  creditCode: string | null;
  kind: OrganisationKind;
  district: string | null;
  industry: string | null;
  qualifications: AwardedQualification[];
  /** Left out: as they are. */
  tags?: readonly string[];
}

export const FIRST_QUALIFICATION_YEAR = 1990;
