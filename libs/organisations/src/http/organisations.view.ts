import { ApiProperty } from '@nestjs/swagger';
import {
  organisationKinds,
  qualifications,
  type OrganisationKind,
  type Qualification,
} from '#contracts/vocabulary';

export class AwardedQualificationView {
  @ApiProperty({ enum: qualifications, enumName: 'Qualification' })
  qualification: Qualification;
  year: number | null;
}

export class OrganisationView {
  id: string;
  nameZh: string;
  nameEn: string | null;
  creditCode: string | null;
  @ApiProperty({ enum: organisationKinds, enumName: 'OrganisationKind' })
  kind: OrganisationKind;
  district: string | null;
  industry: string | null;
  qualifications: AwardedQualificationView[];
  /** Words that colleagues put on it. */
  tags: string[];
  /** A colleague entered, imported or checked it; false for what a visitor typed. */
  isVerified: boolean;
  isDemo: boolean;
  /** The organisation this one was merged into. */
  mergedIntoId: string | null;
  representativeCount: number;
  version: number;
  createdAt: string;
  updatedAt: string;
}

export class OrganisationListView {
  items: OrganisationView[];
  nextCursor: string | null;
  total: number;
}

/** What the filters can offer. */
export class OrganisationFacetsView {
  districts: string[];
  industries: string[];
  tags: string[];
}

export class RepresentativeView {
  id: string;
  organisationId: string;
  name: string;
  title: string | null;
  /** Masked, unless revealed. */
  mobile: string | null;
  /** Masked, unless revealed. */
  email: string | null;
  createdAt: string;
  updatedAt: string;
}

export class RepresentativeListView {
  items: RepresentativeView[];
  nextCursor: string | null;
}

export class PublicOrganisationView {
  id: string;
  nameZh: string;
  nameEn: string | null;
  district: string | null;
}

export class PublicOrganisationListView {
  items: PublicOrganisationView[];
}
