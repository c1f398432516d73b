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
import {
  agreementColumnNames,
  type AgreementColumn,
  type AgreementMapping,
} from '../../domain/agreements/agreement-columns.js';

export class AgreementColumnDto {
  @IsIn(agreementColumnNames)
  @ApiProperty({ enum: agreementColumnNames, enumName: 'AgreementColumn' })
  field: AgreementColumn;

  /** Counted from 0. */
  @Whole(0, 16_383)
  column: number;
}

export class AgreementMappingDto {
  @IsArray()
  @ArrayMaxSize(agreementColumnNames.length)
  @ArrayUnique(({ field }: AgreementColumnDto) => field)
  @ArrayUnique(({ column }: AgreementColumnDto) => column)
  @ValidateNested({ each: true })
  @Type(() => AgreementColumnDto)
  columns: AgreementColumnDto[];
}

export class ImportAgreementsDto extends AgreementMappingDto {
  @IsUUID()
  uploadId: string;
}

/** A link cannot set Accept-Language. */
export class AgreementFileQuery {
  @IsOptional()
  @IsIn(['zh', 'en'])
  language?: 'zh' | 'en';
}

export const mappingOf = ({ columns }: AgreementMappingDto): AgreementMapping =>
  Object.fromEntries(columns.map(({ field, column }) => [field, column]));
