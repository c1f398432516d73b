import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  agreementLimits,
  agreementStates,
  currencies,
  type AgreementState,
  type Currency,
} from '#contracts/signing/agreements';
import { Email, Line, Mobile, Moment, OptionalBlock, OptionalLine, Whole } from '#platform/http';
import { agreementActions, type AgreementAction } from '../../domain/agreements/agreement-states.js';

const emptyToNull = ({ value }: { value: unknown }): unknown => (value === '' ? null : value);

export class PartyDto {
  @IsUUID()
  organisationId: string;

  @OptionalLine(agreementLimits.name)
  signatoryName?: string | null;

  @OptionalLine(agreementLimits.name)
  signatoryTitle?: string | null;

  /** A registration of this conference. */
  @IsOptional()
  @IsUUID()
  signatoryId?: string | null;

  @OptionalLine(agreementLimits.name)
  substituteName?: string | null;

  @OptionalLine(agreementLimits.name)
  substituteTitle?: string | null;

  @IsOptional()
  @IsUUID()
  substituteId?: string | null;

  @OptionalLine(agreementLimits.name)
  contactName?: string | null;

  /** Left out: as it is. */
  @Transform(emptyToNull)
  @IsOptional()
  @Email()
  contactEmail?: string | null;

  /** Left out: as it is. */
  @Transform(emptyToNull)
  @IsOptional()
  @Mobile()
  contactMobile?: string | null;
}

export class WitnessDto {
  @Line(agreementLimits.name)
  name: string;

  @OptionalLine(agreementLimits.name)
  title?: string | null;

  @OptionalLine(agreementLimits.title)
  organisation?: string | null;
}

/** What is said about an agreement; what is left out is empty. */
export class AgreementWishDto {
  @IsUUID()
  kindId: string;

  @OptionalLine(60)
  number?: string | null;

  @OptionalLine(agreementLimits.title)
  titleZh?: string | null;

  @OptionalLine(agreementLimits.title)
  titleEn?: string | null;

  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2, allowNaN: false, allowInfinity: false })
  @Min(0)
  @Max(agreementLimits.amount)
  amount?: number | null;

  @IsOptional()
  @IsIn(currencies)
  @ApiProperty({ enum: currencies, enumName: 'Currency', required: false })
  currency?: Currency;

  /** `2024-01-12`; the term with both days. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @Length(10, 10)
  startsOn?: string | null;

  @IsOptional()
  @IsISO8601({ strict: true })
  @Length(10, 10)
  endsOn?: string | null;

  /** Until when the parties are asked to confirm. */
  @IsOptional()
  @Moment()
  dueAt?: string | null;

  @OptionalBlock(2000)
  note?: string | null;

  /** Party A first. */
  @IsArray()
  @ArrayMaxSize(agreementLimits.parties)
  @ValidateNested({ each: true })
  @Type(() => PartyDto)
  parties: PartyDto[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(agreementLimits.witnesses)
  @ValidateNested({ each: true })
  @Type(() => WitnessDto)
  witnesses?: WitnessDto[];
}

export class EditAgreementDto extends AgreementWishDto {
  /** The one that was on the page. */
  @Whole(1, 2_000_000_000)
  version: number;
}

const listed = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.split(',').filter((part) => part !== '') : value;
const truth = ({ value }: { value: unknown }): unknown =>
  value === 'true' ? true : value === 'false' ? false : value;

export class AgreementListQuery {
  /** Search words: number, title, organisation, signatory, pinyin. */
  @OptionalLine(100)
  q?: string | null;

  @ApiProperty({ type: String, required: false, example: 'drafted,confirmed' })
  @IsOptional()
  @Transform(listed)
  @IsIn(agreementStates, { each: true })
  state?: AgreementState[];

  @ApiProperty({ type: String, required: false, description: 'ids of kinds with commas between' })
  @IsOptional()
  @Transform(listed)
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  kindId?: string[];

  @IsOptional()
  @IsUUID()
  organisationId?: string;

  /** Only such that a party has still to confirm, or only such without. */
  @ApiProperty({ type: Boolean, required: false })
  @IsOptional()
  @Transform(truth)
  @IsBoolean()
  unconfirmed?: boolean;

  /** Rows wanted, at most 500. */
  @ApiPropertyOptional()
  @IsOptional()
  @Whole(1, 500)
  limit: number = 200;

  /** Opaque; `nextCursor` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

/** One step for chosen agreements. */
export class MoveAgreementsDto {
  @IsIn(agreementActions)
  @ApiProperty({ enum: agreementActions, enumName: 'AgreementAction' })
  action: AgreementAction;

  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  ids: string[];

  /** Why, with `withdraw`. */
  @OptionalLine(400)
  reason?: string | null;
}

export class DifferenceQuery {
  /** An earlier version of the text. */
  @Whole(1, 100_000)
  from: number;
}
