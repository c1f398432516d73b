import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { Whole } from '#platform/http';
import { itemColumnNames, type ItemColumn, type ItemMapping } from '../../domain/items/item-columns.js';

export class ItemColumnDto {
  @IsIn(itemColumnNames)
  @ApiProperty({ enum: itemColumnNames, enumName: 'ItemColumn' })
  field: ItemColumn;

  /** Counted from 0. */
  @Whole(0, 16_383)
  column: number;
}

export class ItemMappingDto {
  @IsArray()
  @ArrayMaxSize(itemColumnNames.length)
  @ArrayUnique(({ field }: ItemColumnDto) => field)
  @ArrayUnique(({ column }: ItemColumnDto) => column)
  @ValidateNested({ each: true })
  @Type(() => ItemColumnDto)
  columns: ItemColumnDto[];
}

export class ImportItemsDto extends ItemMappingDto {
  @IsUUID()
  uploadId: string;
}

/** A link cannot set Accept-Language. */
export class ItemFileQuery {
  @IsOptional()
  @IsIn(['zh', 'en'])
  language?: 'zh' | 'en';
}

export const mappingOf = ({ columns }: ItemMappingDto): ItemMapping =>
  Object.fromEntries(columns.map(({ field, column }) => [field, column]));
