import { ApiProperty } from '@nestjs/swagger';
import {
  IsBoolean,
  IsISO8601,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  ValidateIf,
} from 'class-validator';
import { meetingOutcomes, type MeetingOutcome } from '#contracts/docking/meetings';
import { OptionalBlock } from '#platform/http';
import { MeetingsLinkDto } from './own-meetings.dto.js';

export class OwnOutcomeDto extends MeetingsLinkDto {
  @IsUUID()
  meetingId: string;

  @IsIn(meetingOutcomes)
  @ApiProperty({ enum: meetingOutcomes, enumName: 'MeetingOutcome' })
  outcome: MeetingOutcome;

  /** For the organisers; left out, it stays as it was. */
  @OptionalBlock(500)
  note?: string | null;
}

export class SetOutcomeDto {
  /** Null: what the people say counts again. */
  @ValidateIf((_, value) => value !== null)
  @IsIn(meetingOutcomes)
  @ApiProperty({ enum: meetingOutcomes, enumName: 'MeetingOutcome', nullable: true })
  outcome: MeetingOutcome | null;
}

/** What is left out stays as it is. */
export class FollowUpDto {
  /** One of those who met: the id of the registration. */
  @IsOptional()
  @IsUUID()
  ownerId?: string;

  /** `2027-03-31`. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @Length(10, 10)
  dueOn?: string;

  @OptionalBlock(300)
  words?: string | null;

  @IsOptional()
  @IsBoolean()
  isDone?: boolean;
}

export class OwnFollowUpDto extends FollowUpDto {
  /** Of the personal link. */
  @IsString()
  @Length(20, 100)
  token: string;

  @IsUUID()
  meetingId: string;
}
