import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { cooperationKinds, itemKinds, type CooperationKind, type ItemKind } from '#contracts/docking/items';
import { OptionalLine, Whole } from '#platform/http';

const listed = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.split(',').filter((part) => part !== '') : value;

/** Lists are names with commas between: any of them. */
export class CatalogueFilterDto {
  /** Search words: title, text, organisation, pinyin. */
  @OptionalLine(100)
  q?: string | null;

  @ApiProperty({ type: String, required: false, example: 'demand,achievement' })
  @IsOptional()
  @Transform(listed)
  @IsIn(itemKinds, { each: true })
  kind?: ItemKind[];

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
}

export class CatalogueQuery extends CatalogueFilterDto {
  /** Rows wanted, at most 100. */
  @ApiPropertyOptional()
  @IsOptional()
  @Whole(1, 100)
  limit: number = 24;

  /** Opaque; `nextCursor` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

export class BookletQuery extends CatalogueFilterDto {
  /** A link cannot set Accept-Language. */
  @IsOptional()
  @IsIn(['zh', 'en'])
  language?: 'zh' | 'en';
}
