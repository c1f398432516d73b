import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { OptionalLine, Whole } from '#platform/http';

export class DockingSessionDto {
  @IsOptional()
  @IsUUID()
  fieldId?: string | null;

  /** One-to-one meetings take place in it. */
  @IsBoolean()
  isForMeetings: boolean;
}

export class RoundtableDto {
  @OptionalLine(120)
  topicZh?: string | null;

  @OptionalLine(200)
  topicEn?: string | null;

  /** A confirmed participant. */
  @IsOptional()
  @IsUUID()
  hostId?: string | null;

  @OptionalLine(60)
  noteTaker?: string | null;

  @Whole(1, 100)
  seats: number;

  /** In their order. */
  @IsArray()
  @ArrayMaxSize(30)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  itemIds: string[];
}

export class EditRoundtableDto extends RoundtableDto {
  /** The one that was on the page. */
  @Whole(1, 2_000_000_000)
  version: number;
}

export class SeatDto {
  /** Null: at no table. */
  @IsOptional()
  @IsUUID()
  roundtableId?: string | null;
}

export class NoteLinkDto {
  /** Left out: all tables of the session. */
  @IsOptional()
  @IsUUID()
  roundtableId?: string | null;
}

export class NotesExportDto {
  @IsOptional()
  @IsIn(['zh', 'en'])
  @ApiProperty({ enum: ['zh', 'en'], enumName: 'Language', required: false })
  language?: 'zh' | 'en';
}
