import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsObject, IsOptional, IsString, Length } from 'class-validator';
import { Line, Moment, OptionalBlock, OptionalLine, Whole } from '#platform/http';

export class SurveyDto {
  @Line(120)
  titleZh: string;

  /** '' = as in Chinese. */
  @OptionalLine(120)
  titleEn?: string | null;

  @OptionalBlock(2000)
  introZh?: string | null;

  @OptionalBlock(2000)
  introEn?: string | null;

  /** The questions, as a registration form has them. */
  @IsObject()
  @ApiProperty({ type: 'object', additionalProperties: true })
  definition: object;

  @IsBoolean()
  isAnonymous: boolean;

  @IsOptional()
  @Moment()
  closesAt?: string | null;
}

export class EditSurveyDto extends SurveyDto {
  @Whole(1, 2_000_000_000)
  version: number;
}

export class SurveyLinkDto {
  @IsString()
  @Length(20, 100)
  token: string;
}

export class SurveyAnswersDto extends SurveyLinkDto {
  /** By the key of the question. */
  @IsObject()
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  answers: Record<string, unknown>;
}
