import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, Length } from 'class-validator';
import { OptionalLine } from '#platform/http';
import { cleanLine } from '#platform/text';

export class TradeTermDto {
  /** Words of the same meaning, in either language. */
  @Transform(({ value }: { value: unknown }) =>
    Array.isArray(value)
      ? value.map((word: unknown) => (typeof word === 'string' ? cleanLine(word) : word))
      : value,
  )
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(12)
  @IsString({ each: true })
  @Length(1, 60, { each: true })
  words: string[];
}

export class TradeTermsQuery {
  /** Search words. */
  @OptionalLine(60)
  q?: string | null;
}
