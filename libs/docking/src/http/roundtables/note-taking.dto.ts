import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  ValidateNested,
} from 'class-validator';
import { meetingOutcomes, type MeetingOutcome } from '#contracts/docking/meetings';
import { presences, type Presence } from '#contracts/docking/roundtables';
import { OptionalBlock } from '#platform/http';

export class NotesLinkDto {
  /** Of the note-taker's link. */
  @IsString()
  @Length(20, 100)
  token: string;
}

export class ItemNoteDto {
  @IsUUID()
  itemId: string;

  @IsOptional()
  @IsIn(meetingOutcomes)
  @ApiProperty({ enum: meetingOutcomes, enumName: 'MeetingOutcome', nullable: true, required: false })
  outcome?: MeetingOutcome | null;

  @OptionalBlock(4000)
  note?: string | null;
}

export class PresenceDto {
  @IsUUID()
  registrationId: string;

  @IsOptional()
  @IsIn(presences)
  @ApiProperty({ enum: presences, enumName: 'Presence', nullable: true, required: false })
  presence?: Presence | null;
}

/** What changed since it was saved last; left out, it stays. The same once more changes nothing. */
export class SaveNotesDto extends NotesLinkDto {
  @IsUUID()
  roundtableId: string;

  /** On the whole. */
  @OptionalBlock(4000)
  note?: string | null;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => ItemNoteDto)
  items?: ItemNoteDto[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => PresenceDto)
  people?: PresenceDto[];
}
