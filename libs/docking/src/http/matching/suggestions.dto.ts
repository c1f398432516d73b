import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, ValidateIf } from 'class-validator';
import { OptionalLine, Whole } from '#platform/http';

export class SuggestionsQuery {
  /** Suggestions wanted, at most 50. */
  @ApiPropertyOptional()
  @IsOptional()
  @Whole(1, 50)
  limit: number = 10;
}

export class DemandSuggestionsQuery {
  /** Demands wanted, at most 20. */
  @ApiPropertyOptional()
  @IsOptional()
  @Whole(1, 20)
  limit: number = 10;

  /** `next` of the page before. */
  @ApiPropertyOptional()
  @IsOptional()
  @Whole(0, 2_000_000_000)
  after: number = 0;

  /** Suggestions for each, at most 10. */
  @ApiPropertyOptional()
  @IsOptional()
  @Whole(1, 10)
  each: number = 3;

  /** Search words. */
  @OptionalLine(100)
  q?: string | null;
}

export class SuggestionVerdictDto {
  /** Null takes back what was said. */
  @ApiProperty({ enum: ['accepted', 'rejected'], nullable: true })
  @ValidateIf((_, value) => value !== null)
  @IsIn(['accepted', 'rejected'])
  verdict: 'accepted' | 'rejected' | null;
}
