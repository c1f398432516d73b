import { ApiProperty } from '@nestjs/swagger';
import { exclusionReasons, type ExclusionReason } from '#contracts/outreach/audience';
import {
  organisationKinds,
  participantTypes,
  qualifications,
  type OrganisationKind,
  type ParticipantType,
  type Qualification,
} from '#contracts/vocabulary';
import { AudienceDefinitionDto } from './audience.dto.js';

export class AudienceView {
  id: string;
  name: string;
  @ApiProperty({ type: AudienceDefinitionDto })
  definition: AudienceDefinitionDto;
  createdAt: string;
  version: number;
}

export class AudienceListView {
  items: AudienceView[];
}

export class AudiencePersonView {
  id: string;
  name: string;
  title: string | null;
  organisationId: string;
  organisationName: string;
  /** Masked. */
  email: string | null;
  @ApiProperty({ enum: ['zh', 'en'] })
  language: 'zh' | 'en';
  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType', nullable: true })
  participantType: ParticipantType | null;
}

export class ExcludedPersonView extends AudiencePersonView {
  @ApiProperty({ enum: exclusionReasons, enumName: 'ExclusionReason' })
  reason: ExclusionReason;
}

export class ReasonCountView {
  @ApiProperty({ enum: exclusionReasons, enumName: 'ExclusionReason' })
  reason: ExclusionReason;
  count: number;
}

class ShareView {
  people: number;
  organisations: number;
}

export class KindShareView extends ShareView {
  @ApiProperty({ enum: organisationKinds, enumName: 'OrganisationKind' })
  kind: OrganisationKind;
}

export class QualificationShareView extends ShareView {
  /** The organisation's highest; null for none. */
  @ApiProperty({ enum: qualifications, enumName: 'Qualification', nullable: true })
  qualification: Qualification | null;
}

export class DistrictShareView extends ShareView {
  /** null where it is not known. */
  @ApiProperty({ type: String, nullable: true })
  district: string | null;
}

export class AudiencePreviewView {
  count: number;
  organisationCount: number;
  /** Those whom the search fits, the first of them. */
  people: AudiencePersonView[];
  matching: number;
  excludedCount: number;
  excluded: ExcludedPersonView[];
  reasons: ReasonCountView[];
  kinds: KindShareView[];
  qualifications: QualificationShareView[];
  /** The most frequent twenty. */
  districts: DistrictShareView[];
}
