import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsUUID, ValidateIf } from 'class-validator';
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
