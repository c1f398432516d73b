import { applyDecorators } from '@nestjs/common';
import { Transform, Type } from 'class-transformer';
import {
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Max,
  Min,
  ValidateBy,
  type ValidationOptions,
} from 'class-validator';
import type { ErrorCode } from '#contracts/errors/index';
import {
  characters,
  cleanBlock,
  cleanLine,
  normaliseEmail,
  normaliseMobile,
  normalisePersonName,
} from '#platform/text';

/**
 * Field rules of request DTOs: each cleans the input as it comes in and refuses with a sentence of the catalogue. The
 * constraint's name is the error code. `@IsOptional()` before it makes a field optional ('' then means «none»).
 */
const rule = (code: ErrorCode, isRight: (value: unknown) => boolean, options?: ValidationOptions) =>
  ValidateBy({ name: code, validator: { validate: isRight } }, options);

const change = (fn: (text: string) => string | null) =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? fn(value) : value));

const bounds = (max: number) =>
  applyDecorators(
    IsString(),
    rule('field.too-long', (v) => typeof v !== 'string' || characters(v) <= max, {
      context: { params: { max } },
    }),
  );

const filled = () => rule('field.required', (v) => typeof v !== 'string' || v.length > 0);

/** One line of text, cleaned, 1 to `max` characters. */
export const Line = (max: number) => applyDecorators(change(cleanLine), bounds(max), filled());
/** One line that may be left out or empty (then null). */
export const OptionalLine = (max: number) =>
  applyDecorators(
    change((t) => cleanLine(t) || null),
    IsOptional(),
    bounds(max),
  );
/** Text with line breaks, cleaned, 1 to `max` characters. */
export const Block = (max: number) => applyDecorators(change(cleanBlock), bounds(max), filled());
/** Text with line breaks that may be left out. */
export const OptionalBlock = (max: number) =>
  applyDecorators(
    change((t) => cleanBlock(t) || null),
    IsOptional(),
    bounds(max),
  );

const normalised = (normalise: (text: string) => string | null, code: ErrorCode) =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? (normalise(value) ?? { wrong: value }) : value,
    ),
    rule(code, (v) => typeof v === 'string'),
  );

/** A mobile number in any usual spelling → E.164. */
export const Mobile = () => normalised(normaliseMobile, 'field.mobile');
/** An e-mail address → lower case. */
export const Email = () => normalised(normaliseEmail, 'field.email');
export const PersonName = () =>
  applyDecorators(
    rule('field.too-long', (v) => typeof v !== 'string' || characters(v) <= 60, {
      context: { params: { max: 60 } },
    }),
    normalised(normalisePersonName, 'field.person-name'),
  );

/** A moment as ISO 8601 with offset. */
export const Moment = () =>
  applyDecorators(
    IsISO8601({ strict: true }),
    rule(
      'field.not-a-time',
      (v) => typeof v !== 'string' || (/(Z|[+-]\d\d:?\d\d)$/.test(v) && !Number.isNaN(Date.parse(v))),
    ),
  );

/** A whole number, also from a query string. */
export const Whole = (min: number, max: number) =>
  applyDecorators(
    Type(() => Number),
    IsInt(),
    Min(min),
    Max(max),
  );
