import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';

export class RegisterExportDto {
  @IsOptional()
  @IsIn(['zh', 'en'])
  language?: 'zh' | 'en';
}

export class CertificatesDto {
  /** Of this one alone. */
  @IsOptional()
  @IsUUID()
  agreementId?: string;
}

export class TerminalPartyDto {
  @IsUUID()
  partyId: string;
}

export class VerifyDto {
  /** As printed, or as typed. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  code?: string | null;

  /** Of the file, counted where it is. */
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/)
  sha256?: string | null;
}
