import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { Whole } from '#platform/http';
import { MOST_LIST_TAGS, TAG_CHARACTERS } from '../domain/tags.js';

const LAST_COLUMN = 16_383;
const Column = () => Whole(0, LAST_COLUMN);

/** Which column (counted from 0) holds which field; null where none does. */
export class ImportMappingDto {
  @IsOptional()
  @Column()
  nameZh: number | null = null;

  @IsOptional()
  @Column()
  nameEn: number | null = null;

  @IsOptional()
  @Column()
  creditCode: number | null = null;

  @IsOptional()
  @Column()
  kind: number | null = null;

  @IsOptional()
  @Column()
  qualification: number | null = null;

  @IsOptional()
  @Column()
  qualificationYear: number | null = null;

  @IsOptional()
  @Column()
  district: number | null = null;

  @IsOptional()
  @Column()
  industry: number | null = null;

  @IsOptional()
  @Column()
  tags: number | null = null;

  @IsOptional()
  @Column()
  contactName: number | null = null;

  @IsOptional()
  @Column()
  contactTitle: number | null = null;

  @IsOptional()
  @Column()
  contactMobile: number | null = null;

  @IsOptional()
  @Column()
  contactEmail: number | null = null;
}

export class PreviewAgainDto {
  @IsDefined()
  @ValidateNested()
  @Type(() => ImportMappingDto)
  mapping: ImportMappingDto;

  /** Given to every organisation of the file, to find the list by afterwards. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_LIST_TAGS)
  @IsString({ each: true })
  @MaxLength(TAG_CHARACTERS, { each: true, context: { params: { max: TAG_CHARACTERS } } })
  tags?: string[];
}

export class ImportOrganisationsDto extends PreviewAgainDto {
  @IsUUID()
  uploadId: string;
}

/** A link cannot set Accept-Language. */
export class DownloadQuery {
  @IsOptional()
  @IsIn(['zh', 'en'])
  language?: 'zh' | 'en';
}
