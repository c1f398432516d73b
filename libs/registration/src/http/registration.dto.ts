import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsObject, IsOptional, IsUUID } from 'class-validator';
import { participantTypes, type ParticipantType } from '#contracts/vocabulary';
import { Email, Line, Mobile, OptionalLine, PersonName, Whole } from '#platform/http';

/** A walk-in. With a mobile number that is known, name and organisation may be left out. */
export class DeskRegistrationDto {
  @Mobile()
  mobile: string;

  @IsOptional()
  @PersonName()
  name?: string;

  @IsOptional()
  @IsUUID()
  organisationId?: string;

  @OptionalLine(120)
  organisationName?: string | null;

  @OptionalLine(30)
  creditCode?: string | null;

  @IsOptional()
  @Email()
  email?: string;

  @OptionalLine(60)
  title?: string | null;

  /** Enterprise representative unless told. */
  @IsOptional()
  @IsIn(participantTypes)
  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType', required: false })
  participantType?: ParticipantType;

  @IsOptional()
  @IsIn(['zh', 'en'])
  @ApiProperty({ enum: ['zh', 'en'], required: false })
  language?: 'zh' | 'en';

  /** Answers to the form, by the key of the question; staff fill in what they know. */
  @IsOptional()
  @IsObject()
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  answers?: Record<string, unknown>;

  /** The version of the form that was on the page. */
  @IsOptional()
  @Whole(1, 2_000_000_000)
  formVersion?: number;

  /** When no place is free: put the person on the waiting list instead of refusing. */
  @IsOptional()
  @IsBoolean()
  joinWaitingList?: boolean;
}

export class KnownPersonDto {
  @Mobile()
  mobile: string;
}

export class ReasonDto {
  @Line(200)
  reason: string;
}
