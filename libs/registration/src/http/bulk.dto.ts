import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { participantTypes, type ParticipantType } from '#contracts/vocabulary';
import { OptionalBlock, OptionalLine } from '#platform/http';
import { bulkActions, type BulkAction } from '../application/bulk/bulk-action.js';
import { RegistrationFilterDto } from './registration-query.dto.js';

/** Plain text in one language or both. */
export class MessageDto {
  @OptionalLine(120)
  subjectZh?: string | null;

  @OptionalBlock(4000)
  textZh?: string | null;

  @OptionalLine(120)
  subjectEn?: string | null;

  @OptionalBlock(4000)
  textEn?: string | null;
}

/** Either `ids` or `filter`. */
export class BulkDto {
  @ApiProperty({ enum: bulkActions, enumName: 'BulkAction' })
  @IsIn(bulkActions)
  action: BulkAction;

  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  ids?: string[];

  @IsOptional()
  @ValidateNested()
  @Type(() => RegistrationFilterDto)
  filter?: RegistrationFilterDto;

  /** Opaque; `nextCursor` of the answer before. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;

  /** Why, with decline and cancel; stands in the mail. */
  @OptionalLine(200)
  reason?: string | null;

  /** Where to, with move. */
  @IsOptional()
  @IsIn(participantTypes)
  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType', required: false })
  participantType?: ParticipantType;

  @IsOptional()
  @ValidateNested()
  @Type(() => MessageDto)
  message?: MessageDto;
}
