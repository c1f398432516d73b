import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsDefined,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { applyDecorators } from '@nestjs/common';
import {
  audienceSources,
  campaignSteps,
  type AudienceDefinition,
  type AudienceSource,
  type CampaignStep,
} from '#contracts/outreach/audience';
import { invitationStates, type InvitationState } from '#contracts/outreach/invitation';
import {
  organisationKinds,
  participantTypes,
  qualifications,
  registrationStates,
  type OrganisationKind,
  type ParticipantType,
  type Qualification,
  type RegistrationState,
} from '#contracts/vocabulary';
import { Line, OptionalLine, Whole } from '#platform/http';

/** Enough for any list somebody clicks together; a body holds no more than the process takes anyway. */
const MOST = 5000;

const SomeOf = (choices: readonly string[], enumName: string) =>
  applyDecorators(
    ApiProperty({ enum: choices, enumName, isArray: true, required: false }),
    IsOptional(),
    ArrayMaxSize(choices.length),
    IsIn(choices, { each: true }),
  );
const Words = () =>
  applyDecorators(
    ApiProperty({ type: [String], required: false }),
    IsOptional(),
    ArrayMaxSize(200),
    IsString({ each: true }),
    MaxLength(60, { each: true }),
  );
const Ids = () =>
  applyDecorators(
    ApiProperty({ type: [String], required: false }),
    IsOptional(),
    ArrayMaxSize(MOST),
    IsUUID('all', { each: true }),
  );
const Year = () => applyDecorators(ApiProperty({ required: false }), IsOptional(), Whole(1990, 2100));

/** The question of an audience. Every list is «one of these»; an empty or missing one asks nothing. */
export class AudienceDefinitionDto implements AudienceDefinition {
  @ApiProperty({ enum: audienceSources, enumName: 'AudienceSource' })
  @IsIn(audienceSources)
  source: AudienceSource;

  @SomeOf(organisationKinds, 'OrganisationKind')
  kinds?: OrganisationKind[];

  @SomeOf(qualifications, 'Qualification')
  qualifications?: Qualification[];

  /** First year of award that counts. */
  @Year()
  awardedFrom?: number;

  /** Last year of award that counts. */
  @Year()
  awardedTo?: number;

  @Words()
  districts?: string[];

  @Words()
  industries?: string[];

  @Words()
  tags?: string[];

  @Ids()
  organisationIds?: string[];

  /** What the organisation did at the campaign's other conferences: all of these … */
  @SomeOf(campaignSteps, 'CampaignStep')
  did?: CampaignStep[];

  /** … and none of these. */
  @SomeOf(campaignSteps, 'CampaignStep')
  didNot?: CampaignStep[];

  @ApiProperty({ required: false })
  @IsOptional()
  @IsBoolean()
  isOnePerOrganisation?: boolean;

  @SomeOf(participantTypes, 'ParticipantType')
  participantTypes?: ParticipantType[];

  @SomeOf(registrationStates, 'RegistrationState')
  registrationStates?: RegistrationState[];

  @ApiProperty({ required: false })
  @IsOptional()
  @IsBoolean()
  hasArrived?: boolean;

  @Ids()
  sessionIds?: string[];

  @SomeOf(invitationStates, 'InvitationState')
  invitationStates?: InvitationState[];

  /** People taken out by hand. */
  @Ids()
  excludedIds?: string[];
}

export const TheAudience = () =>
  applyDecorators(
    IsDefined(),
    ValidateNested(),
    Type(() => AudienceDefinitionDto),
  );

export class KeepAudienceDto {
  @Line(80)
  name: string;

  @TheAudience()
  definition: AudienceDefinitionDto;
}

export class EditAudienceDto extends KeepAudienceDto {
  /** The version that was edited. */
  @Whole(1, 2_000_000_000)
  version: number;
}

export class PreviewAudienceDto {
  @TheAudience()
  definition: AudienceDefinitionDto;

  /** Only people whose name or organisation has this in it; the counts stay those of all. */
  @OptionalLine(100)
  q?: string | null;

  /** How many of each list are wanted, at most 500. */
  @IsOptional()
  @Whole(1, 500)
  limit: number = 50;
}
