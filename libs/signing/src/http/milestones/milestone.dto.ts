import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
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
import { agreementLimits } from '#contracts/signing/agreements';
import {
  milestoneActions,
  milestoneLights,
  milestoneLimits,
  milestoneStates,
  type MilestoneAction,
  type MilestoneLight,
  type MilestoneState,
} from '#contracts/signing/milestones';
import { Email, OptionalBlock, OptionalLine, Whole } from '#platform/http';

const emptyToNull = ({ value }: { value: unknown }): unknown => (value === '' ? null : value);
const listed = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.split(',').filter((part) => part !== '') : value;
const truth = ({ value }: { value: unknown }): unknown =>
  value === 'true' ? true : value === 'false' ? false : value;

export class MilestoneFilterDto {
  /** Search words: title, agreement, organisation. */
  @OptionalLine(100)
  q?: string | null;

  /** In the name of the responsible person. */
  @OptionalLine(100)
  owner?: string | null;

  @ApiProperty({ type: String, required: false, example: 'open,reported' })
  @IsOptional()
  @Transform(listed)
  @IsIn(milestoneStates, { each: true })
  state?: MilestoneState[];

  @ApiProperty({ type: String, required: false, example: 'red,amber' })
  @IsOptional()
  @Transform(listed)
  @IsIn(milestoneLights, { each: true })
  light?: MilestoneLight[];

  @ApiProperty({ type: String, required: false, description: 'ids of kinds with commas between' })
  @IsOptional()
  @Transform(listed)
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  kindId?: string[];

  @IsOptional()
  @IsUUID()
  organisationId?: string;

  @IsOptional()
  @IsUUID()
  agreementId?: string;

  /** Only such that are open after their day, or only others. */
  @ApiProperty({ type: Boolean, required: false })
  @IsOptional()
  @Transform(truth)
  @IsBoolean()
  overdue?: boolean;

  /** Only of agreements that stand still, or only of others. */
  @ApiProperty({ type: Boolean, required: false })
  @IsOptional()
  @Transform(truth)
  @IsBoolean()
  stalled?: boolean;
}

export class MilestoneListQuery extends MilestoneFilterDto {
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

export class MilestoneExportDto {
  @IsIn(['xlsx', 'csv'])
  @ApiProperty({ enum: ['xlsx', 'csv'] })
  format: 'xlsx' | 'csv';

  @IsOptional()
  @IsIn(['zh', 'en'])
  @ApiProperty({ enum: ['zh', 'en'], required: false })
  language?: 'zh' | 'en';
}

const Amount = (): PropertyDecorator => (target, key) => {
  for (const decorate of [
    IsOptional(),
    IsNumber({ maxDecimalPlaces: 2, allowNaN: false, allowInfinity: false }),
    Min(0),
    Max(agreementLimits.amount),
  ])
    decorate(target, key);
};

/** What is said about a milestone; what is left out is empty. */
export class MilestoneWishDto {
  @OptionalLine(milestoneLimits.title)
  titleZh?: string | null;

  @OptionalLine(milestoneLimits.title)
  titleEn?: string | null;

  /** `2024-03-12` */
  @IsISO8601({ strict: true })
  @Length(10, 10)
  dueOn: string;

  /** The responsible party; null = all of them. */
  @IsOptional()
  @IsUUID()
  partyId?: string | null;

  /** Somebody else than the party's contact. */
  @OptionalLine(agreementLimits.name)
  ownerName?: string | null;

  /** Left out: as it is. */
  @Transform(emptyToNull)
  @IsOptional()
  @Email()
  ownerEmail?: string | null;

  @IsOptional()
  @IsIn(['zh', 'en'])
  @ApiProperty({ enum: ['zh', 'en'], required: false })
  ownerLanguage?: 'zh' | 'en';

  @IsOptional()
  @IsBoolean()
  asksAmount?: boolean;

  @Amount()
  @ApiProperty({ type: Number, required: false, nullable: true })
  amountDue?: number | null;

  @Amount()
  @ApiProperty({ type: Number, required: false, nullable: true })
  amountReached?: number | null;

  @OptionalBlock(2000)
  note?: string | null;
}

export class NewMilestoneDto extends MilestoneWishDto {
  @IsUUID()
  agreementId: string;
}

export class EditMilestoneDto extends MilestoneWishDto {
  /** The one that was on the page. */
  @Whole(1, 2_000_000_000)
  version: number;
}

export class MoveMilestoneDto {
  @IsIn(milestoneActions)
  @ApiProperty({ enum: milestoneActions, enumName: 'MilestoneAction' })
  action: MilestoneAction;

  /** Why, with `drop`; what is missing, with `again`. */
  @OptionalLine(400)
  words?: string | null;
}

export class MilestoneTemplateDto {
  @OptionalLine(milestoneLimits.title)
  titleZh?: string | null;

  @OptionalLine(milestoneLimits.title)
  titleEn?: string | null;

  @Whole(0, milestoneLimits.days)
  daysAfterSigning: number;

  @IsBoolean()
  asksAmount: boolean;
}

export class MilestoneTemplatesDto {
  /** All of the kind, in their order. */
  @IsArray()
  @ArrayMaxSize(milestoneLimits.templates)
  @ValidateNested({ each: true })
  @Type(() => MilestoneTemplateDto)
  items: MilestoneTemplateDto[];
}
