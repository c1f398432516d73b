import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, IsUUID, Length } from 'class-validator';
import { itemKinds, type ItemKind } from '#contracts/docking/items';
import { Whole } from '#platform/http';
import { ItemWishDto } from './item.dto.js';

export class DockingLinkDto {
  /** Of the personal link. */
  @IsString()
  @Length(20, 100)
  token: string;
}

export class OwnNewItemDto extends ItemWishDto {
  @IsString()
  @Length(20, 100)
  token: string;

  @IsIn(itemKinds)
  @ApiProperty({ enum: itemKinds, enumName: 'ItemKind' })
  kind: ItemKind;
}

export class OwnEditItemDto extends ItemWishDto {
  @IsString()
  @Length(20, 100)
  token: string;

  @IsUUID()
  itemId: string;

  /** The one that was on the page. */
  @Whole(1, 2_000_000_000)
  version: number;
}

export class OwnItemLinkDto extends DockingLinkDto {
  @IsUUID()
  itemId: string;
}

export class OwnItemFileDto extends OwnItemLinkDto {
  @IsUUID()
  fileId: string;
}
