import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { Email, Line, Mobile, OptionalLine, PersonName, Whole } from '#platform/http';
import {
  AtMostColleagues,
  ColleagueDto,
  MOST_SESSIONS,
  PersonalLinkDto,
  RegistrationLinkDto,
} from '../public-registration.dto.js';

/** What is left out stays as it is. */
export class EditOwnDto extends PersonalLinkDto {
  /** The one that was on the page. */
  @Whole(1, 2_000_000_000)
  version: number;

  /** A slip put right; another person takes the place by a hand-over. */
  @IsOptional()
  @PersonName()
  name?: string;

  /** Null or empty takes it out. */
  @OptionalLine(60)
  title?: string | null;

  @IsOptional()
  @Mobile()
  mobile?: string;

  @IsOptional()
  @Email()
  email?: string;

  @IsOptional()
  @IsIn(['zh', 'en'])
  @ApiProperty({ enum: ['zh', 'en'], required: false })
  language?: 'zh' | 'en';

  /** The version of the form that was on the page. */
  @IsOptional()
  @Whole(1, 2_000_000_000)
  formVersion?: number;

  /** All answers to the form, by the key of the question. */
  @IsOptional()
  @IsObject()
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  answers?: Record<string, unknown>;

  /** All sessions signed up for. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_SESSIONS)
  @IsUUID(undefined, { each: true })
  sessionIds?: string[];
}

export class AddColleaguesDto extends RegistrationLinkDto {
  @IsOptional()
  @Whole(1, 2_000_000_000)
  formVersion?: number;

  /** All of them or none. */
  @IsArray()
  @ArrayMinSize(1)
  @AtMostColleagues()
  @ValidateNested({ each: true })
  @Type(() => ColleagueDto)
  colleagues: ColleagueDto[];
}

export class ColleagueLinkDto extends RegistrationLinkDto {
  @IsUUID()
  registrationId: string;
}

export class ConsentDto extends RegistrationLinkDto {
  /** The version of the privacy text that was shown. */
  @Line(20)
  consentVersion: string;
}

/** Who takes the place. */
export class SuccessorDto {
  @PersonName()
  name: string;

  /** Any usual spelling; national numbers are Chinese. */
  @Mobile()
  mobile: string;

  @IsOptional()
  @Email()
  email?: string;

  @OptionalLine(60)
  title?: string | null;
}

export class HandOverOwnDto extends SuccessorDto {
  /** Of the personal link. */
  @Line(100)
  token: string;

  /** Whose place it is, when it is not the own: somebody this person looks after. */
  @IsOptional()
  @IsUUID()
  colleagueId?: string;
}

export class ContactDto {
  @IsBoolean()
  isContact: boolean;
}
