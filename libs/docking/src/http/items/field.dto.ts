import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsOptional,
  IsUUID,
} from 'class-validator';
import { Line, OptionalLine } from '#platform/http';

export class FieldDto {
  @Line(40)
  nameZh: string;

  /** '' = as in Chinese. */
  @OptionalLine(60)
  nameEn?: string | null;

  /** The field above; left out for one at the top. */
  @IsOptional()
  @IsUUID()
  parentId?: string | null;
}

export class EditFieldDto extends FieldDto {
  /** No longer offered; what has it keeps it. */
  @IsBoolean()
  isArchived: boolean;
}

/** Fields beside one another, in their new order. */
export class FieldOrderDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  ids: string[];
}
