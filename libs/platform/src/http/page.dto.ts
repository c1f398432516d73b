import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { DomainError } from '#contracts/domain-error';
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

/** The key of the last row, as the client hands it back. */
export const encodeCursor = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

export function decodeCursor(cursor: string | undefined): (string | number)[] | null {
  if (!cursor) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(key) && key.every((part) => typeof part === 'string' || typeof part === 'number'))
      return key as (string | number)[];
  } catch {
    // falls through: not one of ours
  }
  throw new DomainError('input.unreadable');
}
