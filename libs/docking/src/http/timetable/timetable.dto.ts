import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { timetableModes, type TimetableMode } from '#contracts/docking/timetable';

const MOST_AT_ONCE = 1000;

export class StartTimetableDto {
  @ApiPropertyOptional({ enum: timetableModes, enumName: 'TimetableMode' })
  @IsOptional()
  @IsIn([...timetableModes])
  mode?: TimetableMode;

  /** A provisional version to start from; left out: what stands. */
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  basedOnId?: string;

  /** Seconds it may take; 60 unless told. */
  @ApiPropertyOptional({ minimum: 2, maximum: 600 })
  @IsOptional()
  @IsInt()
  @Min(2)
  @Max(600)
  seconds?: number;

  /** Decides what chance decides; the same one gives the same timetable as long as nothing else changed. */
  @ApiPropertyOptional({ minimum: 1, maximum: 1_000_000 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  seed?: number;

  /** Registrations that do not come any more: absent from now on. */
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_AT_ONCE)
  @IsUUID(undefined, { each: true })
  absentIds?: string[];

  /** Tables to do without; they are closed when the version is published. */
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_AT_ONCE)
  @IsUUID(undefined, { each: true })
  lostTableIds?: string[];
}

export class KnownVersionDto {
  /** The version number last seen. */
  @IsInt()
  @Min(1)
  version: number;
}

export class MoveDto {
  @IsUUID()
  meetingId: string;

  /** Its start; null: without a place. */
  @ApiProperty({ type: String, nullable: true })
  @IsOptional()
  @IsISO8601()
  slot: string | null;

  @ApiProperty({ type: String, nullable: true })
  @IsOptional()
  @IsUUID()
  tableId: string | null;
}

export class MovesDto extends KnownVersionDto {
  @ApiProperty({ type: [MoveDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => MoveDto)
  moves: MoveDto[];
}

export class LockDto extends KnownVersionDto {
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10_000)
  @IsUUID(undefined, { each: true })
  meetingIds: string[];

  @IsBoolean()
  isLocked: boolean;
}
