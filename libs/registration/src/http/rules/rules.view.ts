import { ApiProperty } from '@nestjs/swagger';
import {
  participantTypes,
  qualifications,
  type ParticipantType,
  type Qualification,
} from '#contracts/vocabulary';

export class RegistrationRuleView {
  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType' })
  participantType: ParticipantType;
  isPublic: boolean;
  needsApproval: boolean;
  approvalAfterEdit: boolean;
  autoApproveInvited: boolean;
  @ApiProperty({ enum: qualifications, enumName: 'Qualification', isArray: true })
  autoApproveQualifications: Qualification[];
  autoApproveDistricts: string[];
  autoApproveDomains: string[];
  maxPerOrganisation: number | null;
  editUntil: string | null;
  colleaguesLimit: number;
}

export class RegistrationRulesView {
  /** Of every type that is invited, also where the defaults hold. */
  items: RegistrationRuleView[];
  nextCursor: string | null;
}
