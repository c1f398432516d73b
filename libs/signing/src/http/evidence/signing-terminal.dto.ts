import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsBase64,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  Validate,
  ValidatorConstraint,
  type ValidatorConstraintInterface,
} from 'class-validator';
import { evidenceLimits, type SignatureStroke } from '#contracts/signing/evidence';

export class TerminalDto {
  @IsString()
  @Length(1, 200)
  token: string;
}

@ValidatorConstraint()
class Strokes implements ValidatorConstraintInterface {
  validate(strokes: unknown): boolean {
    if (!Array.isArray(strokes)) return false;
    let points = 0;
    return strokes.every((stroke) => {
      if (!Array.isArray(stroke) || (points += stroke.length) > evidenceLimits.points) return false;
      return stroke.every(
        (point) =>
          Array.isArray(point) &&
          point.length === 3 &&
          point.every((part) => typeof part === 'number' && Number.isFinite(part) && Math.abs(part) < 1e9),
      );
    });
  }
}

export class SignDto extends TerminalDto {
  @ApiProperty({ enum: ['drawn', 'typed'] })
  @IsIn(['drawn', 'typed'])
  method: 'drawn' | 'typed';

  /** PNG, base64. */
  @IsBase64()
  @MaxLength(Math.ceil((evidenceLimits.pictureBytes * 4) / 3) + 4)
  picture: string;

  /** Points as [x, y, milliseconds since the first]. */
  @ApiProperty({
    type: 'array',
    items: { type: 'array', items: { type: 'array', items: { type: 'number' } } },
    required: false,
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(evidenceLimits.strokes)
  @Validate(Strokes)
  strokes?: SignatureStroke[];

  /** Of the text that was shown; left out where there is none. */
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/)
  textSha256?: string | null;

  /** "I have read it." */
  @IsBoolean()
  isRead: boolean;

  /** The substitute signs. */
  @IsOptional()
  @IsBoolean()
  isSubstitute?: boolean;
}
