import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import {
  organisationKinds,
  qualifications,
  type OrganisationKind,
  type Qualification,
} from '#contracts/vocabulary';
import { Line, OptionalLine, PageQuery, Whole } from '#platform/http';
import { FIRST_QUALIFICATION_YEAR } from '../domain/organisation.js';
import { NAME_CHARACTERS } from '../domain/organisation-name.js';
import { MOST_TAGS, TAG_CHARACTERS } from '../domain/tags.js';

export class AwardedQualificationDto {
  @ApiProperty({ enum: qualifications, enumName: 'Qualification' })
  @IsIn(qualifications)
  qualification: Qualification;

  /** Year of award, where known. */
  @IsOptional()
  @Whole(FIRST_QUALIFICATION_YEAR, 2100)
  year: number | null = null;
}

export class OrganisationDto {
  @Line(NAME_CHARACTERS)
  nameZh: string;

  @OptionalLine(200)
  nameEn: string | null = null;

  /** Unified social credit code (GB 32100-2015) in any usual spelling. */
  @OptionalLine(40)
  creditCode: string | null = null;

  @ApiProperty({ enum: organisationKinds, enumName: 'OrganisationKind' })
  @IsIn(organisationKinds)
  kind: OrganisationKind;

  @OptionalLine(60)
  district: string | null = null;

  @OptionalLine(60)
  industry: string | null = null;

  @IsArray()
  @ArrayMaxSize(qualifications.length)
  @ArrayUnique((one: AwardedQualificationDto) => one.qualification)
  @ValidateNested({ each: true })
  @Type(() => AwardedQualificationDto)
  qualifications: AwardedQualificationDto[] = [];

  /** Words to find it by; left out: as they are. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_TAGS)
  @IsString({ each: true })
  @MaxLength(TAG_CHARACTERS, { each: true, context: { params: { max: TAG_CHARACTERS } } })
  tags?: string[];
}

export class EditOrganisationDto extends OrganisationDto {
  /** The version that was edited; may stand in `If-Match` instead. */
  @IsOptional()
  @Whole(1, 2_000_000_000)
  version?: number;
}

export class MergeOrganisationDto {
  /** The one that stays. */
  @IsUUID()
  intoId: string;

  /** Merge although their credit codes differ. */
  @IsOptional()
  @IsBoolean()
  confirm?: boolean;
}

export class OrganisationsQuery extends PageQuery {
  @ApiProperty({ enum: organisationKinds, enumName: 'OrganisationKind', required: false })
  @IsOptional()
  @IsIn(organisationKinds)
  kind?: OrganisationKind;

  @ApiProperty({ enum: qualifications, enumName: 'Qualification', required: false })
  @IsOptional()
  @IsIn(qualifications)
  qualification?: Qualification;

  @OptionalLine(60)
  district?: string | null;

  @OptionalLine(60)
  industry?: string | null;

  @OptionalLine(40)
  tag?: string | null;

  /** `false`: only what visitors entered and nobody has checked. */
  @ApiProperty({ enum: ['true', 'false'], required: false })
  @IsOptional()
  @IsIn(['true', 'false'])
  verified?: 'true' | 'false';
}

export class PublicOrganisationsQuery {
  /** At least two characters of the name (Chinese or pinyin), or a whole credit code. */
  @OptionalLine(100)
  q?: string | null;
}
