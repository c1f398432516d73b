import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import {
  participantTypes,
  qualifications,
  type ParticipantType,
  type Qualification,
} from '#contracts/vocabulary';
import { Moment, Whole } from '#platform/http';
import { MOST_COLLEAGUES } from '../../domain/registration-rules.js';

/** `@Firm.Example` → `firm.example`. */
const bareDomains = ({ value }: { value: unknown }): unknown =>
  Array.isArray(value)
    ? value.map((one: unknown) =>
        typeof one === 'string' ? one.trim().toLowerCase().replace(/^@/, '') : one,
      )
    : value;

export class RegistrationRuleDto {
  @IsIn(participantTypes)
  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType' })
  participantType: ParticipantType;

  /** Whether people register themselves on the public page. */
  @IsBoolean()
  isPublic: boolean;

  @IsBoolean()
  needsApproval: boolean;

  /** An edit asks for approval again; the place is kept meanwhile. */
  @IsBoolean()
  approvalAfterEdit: boolean;

  /** Invited people need no approval. */
  @IsBoolean()
  autoApproveInvited: boolean;

  /** Nor do organisations with one of these. */
  @ApiProperty({ enum: qualifications, enumName: 'Qualification', isArray: true })
  @IsArray()
  @ArrayUnique()
  @IsIn(qualifications, { each: true })
  autoApproveQualifications: Qualification[];

  /** Nor organisations of one of these districts. */
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  autoApproveDistricts: string[];

  /** Nor people with an e-mail address of one of these domains. */
  @Transform(bareDomains)
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  @Matches(/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/, { each: true })
  autoApproveDomains: string[];

  /** How many of one organisation hold a place at most; null for any number. */
  @IsOptional()
  @Whole(1, 10_000)
  maxPerOrganisation: number | null = null;

  /** Until when people change their own registration; null for the end of registration. */
  @IsOptional()
  @Moment()
  editUntil: string | null = null;

  /** How many colleagues one person may register along. */
  @Whole(0, MOST_COLLEAGUES)
  colleaguesLimit: number;
}

export class RegistrationRulesDto {
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique((rule: RegistrationRuleDto) => rule.participantType)
  @ValidateNested({ each: true })
  @Type(() => RegistrationRuleDto)
  rules: RegistrationRuleDto[];
}
