import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import type { ErrorCode } from '#contracts/errors/index';
import { participantTypes, type ParticipantType } from '#contracts/vocabulary';
import { Email, Line, Mobile, OptionalLine, Ordinarily, PersonName, Whole } from '#platform/http';
import { MOST_COLLEAGUES } from '../domain/registration-rules.js';
import { ordinaryForm } from './ordinary-form.js';

const CONSENT_NEEDED: ErrorCode = 'registration.consent-needed';
const Agreed = () => ValidateBy({ name: CONSENT_NEEDED, validator: { validate: (value) => value === true } });

/** Far more than any programme has; what is offered is asked later. */
export const MOST_SESSIONS = 60;

const TOO_MANY: ErrorCode = 'registration.too-many-colleagues';
/** The sentence, however many there are. */
export const AtMostColleagues = () =>
  ValidateBy(
    {
      name: TOO_MANY,
      validator: { validate: (value) => !Array.isArray(value) || value.length <= MOST_COLLEAGUES },
    },
    { context: { params: { limit: MOST_COLLEAGUES } } },
  );

/** A colleague registered along: of the same organisation and participant type. */
export class ColleagueDto {
  @PersonName()
  name: string;

  /** Any usual spelling; national numbers are Chinese. */
  @Mobile()
  mobile: string;

  /** Left out, no mail can be written; whoever registers passes the word on. */
  @IsOptional()
  @Email()
  email?: string;

  @OptionalLine(60)
  title?: string | null;

  /** Answers to the form, by the key of the question. */
  @IsOptional()
  @IsObject()
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  answers?: Record<string, unknown>;

  /** Sessions to sign up for. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_SESSIONS)
  @IsUUID(undefined, { each: true })
  sessionIds?: string[];
}

/** Either `organisationId`, or `organisationName` with the credit code where it is known. */
@Ordinarily(ordinaryForm)
export class PublicRegistrationDto {
  @IsOptional()
  @IsUUID()
  organisationId?: string;

  @OptionalLine(120)
  organisationName?: string | null;

  /** Unified social credit code (GB 32100-2015), 18 characters. */
  @OptionalLine(30)
  creditCode?: string | null;

  @PersonName()
  name: string;

  /** Any usual spelling; national numbers are Chinese. */
  @Mobile()
  mobile: string;

  @Email()
  email: string;

  @OptionalLine(60)
  title?: string | null;

  /** In which the mails are written; the page's language unless told. */
  @IsOptional()
  @IsIn(['zh', 'en'])
  @ApiProperty({ enum: ['zh', 'en'], required: false })
  language?: 'zh' | 'en';

  /** Enterprise representative unless told. */
  @IsOptional()
  @IsIn(participantTypes)
  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType', required: false })
  participantType?: ParticipantType;

  /** The version of the form that was on the page. */
  @IsOptional()
  @Whole(1, 2_000_000_000)
  formVersion?: number;

  /** Answers to the form, by the key of the question. */
  @IsOptional()
  @IsObject()
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  answers?: Record<string, unknown>;

  /** Sessions to sign up for. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_SESSIONS)
  @IsUUID(undefined, { each: true })
  sessionIds?: string[];

  /** Registered along, all of them or none. */
  @IsOptional()
  @IsArray()
  @AtMostColleagues()
  @ValidateNested({ each: true })
  @Type(() => ColleagueDto)
  colleagues?: ColleagueDto[];

  /** The version of the privacy text that was shown. */
  @Line(20)
  consentVersion: string;

  @Agreed()
  consent: boolean;
}

/** One of the two. */
export class ResendLinkDto {
  @IsOptional()
  @Mobile()
  mobile?: string;

  @IsOptional()
  @Email()
  email?: string;
}

export class RegistrationLinkDto {
  @IsString()
  @Length(20, 100)
  token: string;
}

export class PersonalLinkDto extends RegistrationLinkDto {
  /** Somebody this person looks after; the own registration unless told. */
  @IsOptional()
  @IsUUID()
  colleagueId?: string;
}
