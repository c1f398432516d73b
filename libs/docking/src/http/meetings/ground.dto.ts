import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { participantTypes, type ParticipantType } from '#contracts/vocabulary';
import { Moment, OptionalLine, Whole } from '#platform/http';

export const truth = ({ value }: { value: unknown }): unknown =>
  value === 'true' ? true : value === 'false' ? false : value;

export class AskRuleDto {
  @IsIn(participantTypes)
  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType' })
  from: ParticipantType;

  @IsIn(participantTypes)
  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType' })
  to: ParticipantType;
}

export class DockingRulesDto {
  /** The one that was on the page; 0 where none were set yet. */
  @Whole(0, 2_000_000_000)
  version: number;

  /** Who may ask whom. */
  @IsArray()
  @ArrayMaxSize(36)
  @ValidateNested({ each: true })
  @Type(() => AskRuleDto)
  asks: AskRuleDto[];

  /** Open and accepted requests a person may have sent. */
  @Whole(0, 100)
  requestQuota: number;

  @Whole(1, 720)
  expiresAfterHours: number;

  /** Null: from the publication of the conference on. */
  @IsOptional()
  @Moment()
  opensAt?: string | null;

  /** Null: until the conference starts. */
  @IsOptional()
  @Moment()
  closesAt?: string | null;

  /** From one room to another. */
  @Whole(0, 60)
  walkMinutes: number;

  /** As many people as possible first, before the well-connected once more. */
  @IsBoolean()
  isFair: boolean;
}

export class MeetingBlockDto {
  @Moment()
  startsAt: string;

  @Moment()
  endsAt: string;

  @Whole(5, 240)
  slotMinutes: number;

  @Whole(0, 60)
  pauseMinutes: number;

  /** Meetings that would lose their slot are named first, and lose it once this is true. */
  @IsOptional()
  @IsBoolean()
  confirm?: boolean;
}

export class ConfirmQuery {
  @ApiProperty({ type: Boolean, required: false })
  @IsOptional()
  @Transform(truth)
  @IsBoolean()
  confirm?: boolean;
}

export class RoomTablesDto {
  /** How many tables stand in it. */
  @Whole(0, 500)
  count: number;

  @IsOptional()
  @IsBoolean()
  confirm?: boolean;
}

export class TableStateDto {
  @IsBoolean()
  isClosed: boolean;

  @IsOptional()
  @IsBoolean()
  confirm?: boolean;
}

export class SearchQuery {
  /** Name, organisation, pinyin. */
  @OptionalLine(100)
  q?: string | null;
}
