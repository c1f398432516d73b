import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
} from 'class-validator';
import {
  cooperationKinds,
  itemKinds,
  itemLimits,
  itemStates,
  maturityStages,
  type CooperationKind,
  type ItemKind,
  type ItemState,
  type MaturityStage,
} from '#contracts/docking/items';
import { OptionalBlock, OptionalLine, Whole } from '#platform/http';
import { itemActions, type ItemAction } from '../../domain/items/item-states.js';
import { itemSorts, type ItemFilter, type ItemSort } from '../../domain/items/item-filter.js';

export const MOST_YUAN = 1_000_000_000_000;

/** What is said about an item; what is left out is empty. */
export class ItemWishDto {
  @OptionalLine(itemLimits.title)
  titleZh?: string | null;

  @OptionalLine(itemLimits.title)
  titleEn?: string | null;

  @OptionalBlock(itemLimits.text)
  textZh?: string | null;

  @OptionalBlock(itemLimits.text)
  textEn?: string | null;

  @IsOptional()
  @IsUUID()
  fieldId?: string | null;

  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(cooperationKinds, { each: true })
  @ApiProperty({ enum: cooperationKinds, enumName: 'CooperationKind', isArray: true, required: false })
  cooperation?: CooperationKind[];

  /** Yuan. */
  @IsOptional()
  @Whole(0, MOST_YUAN)
  budgetFrom?: number | null;

  @IsOptional()
  @Whole(0, MOST_YUAN)
  budgetTo?: number | null;

  /** `2027-03-31`. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @Length(10, 10)
  deadline?: string | null;

  @IsOptional()
  @IsIn(maturityStages)
  @ApiProperty({ enum: maturityStages, enumName: 'MaturityStage', required: false, nullable: true })
  maturity?: MaturityStage | null;

  @OptionalLine(itemLimits.stage)
  stage?: string | null;

  @IsOptional()
  @IsBoolean()
  showsContact?: boolean;
}

export class NewItemDto extends ItemWishDto {
  @IsIn(itemKinds)
  @ApiProperty({ enum: itemKinds, enumName: 'ItemKind' })
  kind: ItemKind;

  @IsUUID()
  organisationId: string;

  /** A confirmed registration of this organisation. */
  @IsOptional()
  @IsUUID()
  presenterId?: string | null;
}

export class EditItemDto extends ItemWishDto {
  /** The one that was on the page. */
  @Whole(1, 2_000_000_000)
  version: number;

  @IsUUID()
  organisationId: string;

  @IsOptional()
  @IsUUID()
  presenterId?: string | null;
}

const listed = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.split(',').filter((part) => part !== '') : value;
const truth = ({ value }: { value: unknown }): unknown =>
  value === 'true' ? true : value === 'false' ? false : value;

/** Which items are meant. Lists are names with commas between: any of them. */
export class ItemFilterDto implements ItemFilter {
  /** Search words: title, text, organisation, pinyin. */
  @OptionalLine(100)
  q?: string | null;

  @ApiProperty({ type: String, required: false, example: 'demand,achievement' })
  @IsOptional()
  @Transform(listed)
  @IsIn(itemKinds, { each: true })
  kind?: ItemKind[];

  @ApiProperty({ type: String, required: false, example: 'collected,valid' })
  @IsOptional()
  @Transform(listed)
  @IsIn(itemStates, { each: true })
  state?: ItemState[];

  @ApiProperty({ type: String, required: false, example: 'transfer,adviser' })
  @IsOptional()
  @Transform(listed)
  @IsIn(cooperationKinds, { each: true })
  cooperation?: CooperationKind[];

  /** A field, with all below it. */
  @IsOptional()
  @IsUUID()
  fieldId?: string;

  /** Of the organisation. */
  @ApiProperty({ type: String, required: false, example: '玄武区,江宁区' })
  @IsOptional()
  @Transform(listed)
  @ArrayMaxSize(50)
  @MaxLength(60, { each: true })
  district?: string[];

  @IsOptional()
  @IsUUID()
  organisationId?: string;

  @IsOptional()
  @IsUUID()
  sessionId?: string;

  /** Sent back to its owner. */
  @ApiProperty({ type: Boolean, required: false })
  @IsOptional()
  @Transform(truth)
  @IsBoolean()
  returned?: boolean;

  /** Of demands: only such with answers, or only such without. */
  @ApiProperty({ type: Boolean, required: false })
  @IsOptional()
  @Transform(truth)
  @IsBoolean()
  answered?: boolean;
}

export class ItemListQuery extends ItemFilterDto {
  /** Rows wanted, at most 200. */
  @ApiPropertyOptional()
  @IsOptional()
  @Whole(1, 200)
  limit: number = 50;

  /** Opaque; `nextCursor` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;

  @ApiProperty({ enum: itemSorts, enumName: 'ItemSort', required: false })
  @IsOptional()
  @IsIn(itemSorts)
  sort?: ItemSort;
}

/** One step for chosen items. */
export class MoveItemsDto {
  @IsIn(itemActions)
  @ApiProperty({ enum: itemActions, enumName: 'ItemAction' })
  action: ItemAction;

  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  ids: string[];

  /** Why, with `return`; its owner reads it. */
  @OptionalLine(400)
  reason?: string | null;
}

export class ItemExportDto {
  @IsOptional()
  @IsIn(['zh', 'en'])
  @ApiProperty({ enum: ['zh', 'en'], required: false })
  language?: 'zh' | 'en';

  @IsOptional()
  @ArrayMaxSize(1000)
  @IsUUID(undefined, { each: true })
  ids?: string[];
}
