import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { ceremonyLimits, stageThemes, type StageTheme } from '#contracts/signing/run-of-show';
import { Line, OptionalBlock, OptionalLine, Whole } from '#platform/http';

class PlanVersionDto {
  /** The one that was on the page. */
  @Whole(1, 2_000_000_000)
  version: number;
}

export class MakePlanDto {
  /** Agreements signed at once. */
  @Whole(1, ceremonyLimits.perRound)
  perRound: number;
}

export class EditCeremonyDto extends PlanVersionDto {
  @Line(120)
  titleZh: string;

  @OptionalLine(200)
  titleEn?: string | null;

  @IsIn(stageThemes)
  @ApiProperty({ enum: stageThemes, enumName: 'StageTheme' })
  theme: StageTheme;

  @IsOptional()
  @IsUUID()
  sessionId?: string | null;
}

export class RoundDto extends PlanVersionDto {
  @Line(120)
  titleZh: string;

  @OptionalLine(200)
  titleEn?: string | null;

  /** Null: kinds are mixed. */
  @IsOptional()
  @IsUUID()
  kindId?: string | null;

  @OptionalLine(120)
  handedBy?: string | null;

  /** Left out or empty: the usual one is said. */
  @OptionalBlock(ceremonyLimits.script)
  scriptZh?: string | null;

  @OptionalBlock(ceremonyLimits.script)
  scriptEn?: string | null;

  /** 0: not said yet. */
  @Whole(0, ceremonyLimits.minutes)
  minutes: number;
}

export class OrderedRoundDto {
  @IsUUID()
  id: string;

  @IsArray()
  @ArrayMaxSize(ceremonyLimits.perRound)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  agreementIds: string[];
}

/** Every round in its order, each with its agreements in theirs; an agreement in none of them is taken out. */
export class ShowOrderDto extends PlanVersionDto {
  @IsArray()
  @ArrayMaxSize(ceremonyLimits.rounds)
  @ValidateNested({ each: true })
  @Type(() => OrderedRoundDto)
  rounds: OrderedRoundDto[];
}

/** The parties of a round from the audience's left. */
export class StagePlacesDto extends PlanVersionDto {
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  partyIds: string[];
}

export class CaptionDto extends PlanVersionDto {
  @OptionalLine(120)
  captionZh?: string | null;

  @OptionalLine(200)
  captionEn?: string | null;
}

export class StandInDto {
  /** The substitute signs; false: the one who was to sign. */
  @IsBoolean()
  isSubstituted: boolean;
}
