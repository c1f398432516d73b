import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { participantTypes, type ParticipantType } from '#contracts/vocabulary';
import { Line, Whole } from '#platform/http';

export class ListColumnDto {
  /** A field of the preview. */
  @Line(80)
  field: string;

  /** Counted from 0. */
  @Whole(0, 16_383)
  column: number;
}

export class ListSettingsDto {
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique(({ field }: ListColumnDto) => field)
  @ArrayUnique(({ column }: ListColumnDto) => column)
  @ValidateNested({ each: true })
  @Type(() => ListColumnDto)
  columns: ListColumnDto[];

  /** Of rows that say none. */
  @IsIn(participantTypes)
  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType' })
  participantType: ParticipantType;
}

export class ImportListDto extends ListSettingsDto {
  @IsUUID()
  uploadId: string;

  /** Whether each gets the mail about where the registration stands. */
  @IsBoolean()
  notify: boolean;

  /** Whether an organiser has to approve each of them first. */
  @IsBoolean()
  awaitsApproval: boolean;
}

/** A link cannot set Accept-Language. */
export class ListFileQuery {
  @IsOptional()
  @IsIn(['zh', 'en'])
  language?: 'zh' | 'en';
}
