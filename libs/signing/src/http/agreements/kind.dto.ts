import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsBoolean,
  IsIn,
  IsOptional,
  IsUUID,
  Matches,
} from 'class-validator';
import { signingActs, type SigningAct } from '#contracts/signing/agreements';
import { Line } from '#platform/http';

export class AgreementKindDto {
  @Line(40)
  nameZh: string;

  @Line(80)
  nameEn: string;

  /** As reports count it. */
  @Line(40)
  pluralZh: string;

  @Line(80)
  pluralEn: string;

  @IsIn(signingActs)
  @ApiProperty({ enum: signingActs, enumName: 'SigningAct' })
  act: SigningAct;

  /** #rrggbb, small letters. */
  @Matches(/^#[0-9a-f]{6}$/)
  colour: string;
}

export class EditAgreementKindDto extends AgreementKindDto {
  /** Not for new agreements any more. */
  @IsOptional()
  @IsBoolean()
  isArchived?: boolean;
}

export class KindOrderDto {
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  ids: string[];
}
