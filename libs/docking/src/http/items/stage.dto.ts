import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsUUID, ValidateNested } from 'class-validator';
import { Whole } from '#platform/http';

export class StagedDto {
  @IsUUID()
  itemId: string;

  @Whole(1, 240)
  minutes: number;
}

/** All of a session, in order. */
export class StageSessionDto {
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique(({ itemId }: StagedDto) => itemId)
  @ValidateNested({ each: true })
  @Type(() => StagedDto)
  items: StagedDto[];

  /** The ids that were on the page, in order: somebody else's change in between is refused. */
  @IsArray()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  before: string[];
}
