import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { registrationColumns, type RegistrationColumn } from '../domain/list/export-columns.js';
import { AnswerKeys, RegistrationFilterDto } from './registration-query.dto.js';

/** `ids`, or all that `filter` means. */
export class RegistrationExportDto {
  /** All but the id when left out. */
  @ApiProperty({ enum: registrationColumns, enumName: 'RegistrationColumn', isArray: true, required: false })
  @IsOptional()
  @IsIn(registrationColumns, { each: true })
  columns?: RegistrationColumn[];

  /** Keys of the form's questions whose answers follow as columns. */
  @ApiProperty({ type: String, isArray: true, required: false })
  @AnswerKeys()
  answers?: string[];

  @ApiProperty({ enum: ['zh', 'en'], required: false })
  @IsOptional()
  @IsIn(['zh', 'en'])
  language?: 'zh' | 'en';

  @IsOptional()
  @ArrayMaxSize(1000)
  @IsUUID(undefined, { each: true })
  ids?: string[];

  @IsOptional()
  @ValidateNested()
  @Type(() => RegistrationFilterDto)
  filter?: RegistrationFilterDto;
}
