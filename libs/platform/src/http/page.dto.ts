import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { OptionalLine, Whole } from './fields.js';

/** `?limit=&cursor=&q=` of every list. */
export class PageQuery {
  /** Rows wanted, at most 200. */
  @ApiPropertyOptional()
  @IsOptional()
  @Whole(1, 200)
  limit: number = 50;

  /** Opaque; `nextCursor` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;

  /** Search words. */
  @OptionalLine(100)
  q?: string | null;
}
