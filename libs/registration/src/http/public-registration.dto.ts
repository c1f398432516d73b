import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Length, ValidateBy } from 'class-validator';
import type { ErrorCode } from '#contracts/errors/index';
import { Email, Line, Mobile, OptionalLine, PersonName } from '#platform/http';

const CONSENT_NEEDED: ErrorCode = 'registration.consent-needed';
const Agreed = () => ValidateBy({ name: CONSENT_NEEDED, validator: { validate: (value) => value === true } });

/** Either `organisationId`, or `organisationName` with the credit code where it is known. */
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
