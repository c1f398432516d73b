import { IsBoolean, IsString, IsUUID, Length } from 'class-validator';

export class CallSheetLinkDto {
  /** Of the crew's link. */
  @IsString()
  @Length(20, 100)
  token: string;
}

export class CallSheetPartyDto extends CallSheetLinkDto {
  @IsUUID()
  partyId: string;
}

export class CallSheetStandInDto extends CallSheetPartyDto {
  /** The substitute signs; false: the one who was to sign. */
  @IsBoolean()
  isSubstituted: boolean;
}
