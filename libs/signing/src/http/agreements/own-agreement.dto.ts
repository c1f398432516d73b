import { Transform } from 'class-transformer';
import { IsOptional, IsString, Length, Matches } from 'class-validator';
import { agreementLimits } from '#contracts/signing/agreements';
import { Block, Email, Line, Mobile, OptionalLine, Whole } from '#platform/http';

const emptyToNull = ({ value }: { value: unknown }): unknown => (value === '' ? null : value);

/** The token of a party's personal link travels in the body, so that no log keeps it. */
export class AgreementLinkDto {
  @IsString()
  @Length(1, 200)
  token: string;
}

export class ConfirmAgreementDto extends AgreementLinkDto {
  /** What was on the page: `fingerprint` of the view. */
  @Matches(/^[0-9a-f]{64}$/)
  fingerprint: string;

  /** Who confirms. */
  @Line(agreementLimits.name)
  name: string;
}

export class AgreementRemarkDto extends AgreementLinkDto {
  @Block(1000)
  remark: string;
}

export class OwnPartyDto extends AgreementLinkDto {
  @Line(agreementLimits.name)
  signatoryName: string;

  @OptionalLine(agreementLimits.name)
  signatoryTitle?: string | null;

  @OptionalLine(agreementLimits.name)
  substituteName?: string | null;

  @OptionalLine(agreementLimits.name)
  substituteTitle?: string | null;

  @OptionalLine(agreementLimits.name)
  contactName?: string | null;

  @Transform(emptyToNull)
  @IsOptional()
  @Email()
  contactEmail?: string | null;

  @Transform(emptyToNull)
  @IsOptional()
  @Mobile()
  contactMobile?: string | null;
}

export class OwnTextDto extends AgreementLinkDto {
  @Whole(1, 100_000)
  version: number;
}
