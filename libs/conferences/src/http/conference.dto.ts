import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { conferenceStates, hostParts, type ConferenceState, type HostPart } from '#contracts/vocabulary';
import { Line, Moment, OptionalBlock, OptionalLine, PageQuery, Whole } from '#platform/http';

export class ConferenceQuery extends PageQuery {
  @IsOptional()
  @IsIn(conferenceStates)
  @ApiProperty({ enum: conferenceStates, enumName: 'ConferenceState', required: false })
  state?: ConferenceState;

  @IsOptional()
  @IsUUID()
  campaignId?: string;
}

/** Five things make a conference; the rest gets sensible values to be changed later. */
export class ScheduleConferenceDto {
  @IsUUID()
  campaignId: string;

  @Line(120)
  titleZh: string;

  @OptionalLine(250)
  titleEn?: string | null;

  @IsUUID()
  hostUniversityId: string;

  @Moment()
  startsAt: string;

  @Moment()
  endsAt: string;

  /** IANA name; Asia/Shanghai when left out. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  timeZone?: string;

  @IsOptional()
  @IsUUID()
  venueId?: string | null;

  /** Where it is in words, when no venue is chosen. */
  @OptionalLine(200)
  placeZh?: string | null;

  @OptionalLine(300)
  placeEn?: string | null;
}

export class HostDto {
  @IsUUID()
  organisationId: string;

  @IsIn(hostParts)
  @ApiProperty({ enum: hostParts, enumName: 'HostPart' })
  part: HostPart;
}

/** The conference as it shall be; what is left out becomes empty. */
export class EditConferenceDto {
  @Whole(1, 2_000_000_000)
  version: number;

  /** Goes ahead although somebody is hurt. */
  @IsOptional()
  @IsBoolean()
  confirm?: boolean;

  @IsUUID()
  campaignId: string;

  @Line(120)
  titleZh: string;

  @OptionalLine(250)
  titleEn?: string | null;

  @OptionalBlock(3000)
  summaryZh?: string | null;

  @OptionalBlock(5000)
  summaryEn?: string | null;

  @IsOptional()
  @IsUUID()
  venueId?: string | null;

  @OptionalLine(200)
  placeZh?: string | null;

  @OptionalLine(300)
  placeEn?: string | null;

  @Moment()
  startsAt: string;

  @Moment()
  endsAt: string;

  @IsString()
  @MaxLength(64)
  timeZone: string;

  /** When the start moves, the programme moves with it, unless false. */
  @IsOptional()
  @IsBoolean()
  moveProgramme?: boolean;

  @Moment()
  registrationOpensAt: string;

  @Moment()
  registrationClosesAt: string;

  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => HostDto)
  hosts: HostDto[];
}

export class CopyConferenceDto {
  @Line(120)
  titleZh: string;

  @OptionalLine(250)
  titleEn?: string | null;

  /** Every other time moves by as much, on the clocks of its zone. */
  @Moment()
  startsAt: string;

  /** The same campaign when left out. */
  @IsOptional()
  @IsUUID()
  campaignId?: string;
}

export class MoveConferenceDto {
  @IsIn(conferenceStates)
  @ApiProperty({ enum: conferenceStates, enumName: 'ConferenceState' })
  to: ConferenceState;

  @IsOptional()
  @IsBoolean()
  confirm?: boolean;

  /** Needed to cancel; stands on the public page and in the mails. */
  @OptionalBlock(500)
  reason?: string | null;
}
