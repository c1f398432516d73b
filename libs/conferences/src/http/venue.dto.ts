import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { Line, OptionalLine, Whole } from '#platform/http';

export class RoomDto {
  /** Of a room that exists; left out for a new one. */
  @IsOptional()
  @IsUUID()
  id?: string;

  @Line(60)
  nameZh: string;

  @OptionalLine(100)
  nameEn?: string | null;

  @IsOptional()
  @Whole(0, 100_000)
  seats?: number | null;

  /** Meeting tables. */
  @IsOptional()
  @Whole(0, 10_000)
  tables?: number | null;

  /** Four when left out. */
  @IsOptional()
  @Whole(1, 100)
  seatsPerTable?: number | null;

  /** Equipment, in words. */
  @OptionalLine(300)
  featuresZh?: string | null;

  @OptionalLine(500)
  featuresEn?: string | null;
}

export class VenueDto {
  @Line(120)
  nameZh: string;

  @OptionalLine(200)
  nameEn?: string | null;

  @OptionalLine(200)
  addressZh?: string | null;

  @OptionalLine(300)
  addressEn?: string | null;

  /** Whose house it is. */
  @IsOptional()
  @IsUUID()
  organisationId?: string | null;

  /** All its rooms, in order. */
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => RoomDto)
  rooms: RoomDto[] = [];
}

export class EditVenueDto extends VenueDto {
  @Whole(1, 2_000_000_000)
  version: number;
}
