import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import {
  followUpChoices,
  meetingSources,
  meetingStates,
  outcomeChoices,
  requestStates,
  type FollowUpChoice,
  type MeetingSource,
  type MeetingState,
  type OutcomeChoice,
  type RequestState,
} from '#contracts/docking/meetings';
import { participantTypes, type ParticipantType } from '#contracts/vocabulary';
import { Line, Moment, PageQuery, Whole } from '#platform/http';
import { truth } from './ground.dto.js';

const listed = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.split(',').filter((part) => part !== '') : value;

export class RequestsQuery extends PageQuery {
  @ApiProperty({ type: String, required: false, example: 'requested,accepted' })
  @IsOptional()
  @Transform(listed)
  @IsIn(requestStates, { each: true })
  state?: RequestState[];

  /** Of the asking person. */
  @ApiProperty({ type: String, required: false, example: 'researcher' })
  @IsOptional()
  @Transform(listed)
  @IsIn(participantTypes, { each: true })
  fromType?: ParticipantType[];

  /** Sent or received by this person. */
  @IsOptional()
  @IsUUID()
  registrationId?: string;

  @ApiProperty({ type: Boolean, required: false })
  @IsOptional()
  @Transform(truth)
  @IsBoolean()
  must?: boolean;
}

export class MeetingsQuery extends PageQuery {
  @ApiProperty({ type: String, required: false, example: 'unscheduled,scheduled' })
  @IsOptional()
  @Transform(listed)
  @IsIn(meetingStates, { each: true })
  state?: MeetingState[];

  @ApiProperty({ type: String, required: false, example: 'request,organiser' })
  @IsOptional()
  @Transform(listed)
  @IsIn(meetingSources, { each: true })
  source?: MeetingSource[];

  @ApiProperty({ type: String, required: false, example: 'open,cooperation-possible' })
  @IsOptional()
  @Transform(listed)
  @IsIn(outcomeChoices, { each: true })
  outcome?: OutcomeChoice[];

  /** Of meetings with something to follow up; overdue ones are open too. */
  @ApiProperty({ type: String, required: false, example: 'open' })
  @IsOptional()
  @Transform(listed)
  @IsIn(followUpChoices, { each: true })
  followUp?: FollowUpChoice[];

  @IsOptional()
  @IsUUID()
  registrationId?: string;

  @ApiProperty({ type: Boolean, required: false })
  @IsOptional()
  @Transform(truth)
  @IsBoolean()
  must?: boolean;
}

export class CancelReasonDto {
  /** The people concerned read it. */
  @Line(300)
  reason: string;
}

export class PriorityDto {
  /** Before all others. */
  @IsOptional()
  @IsBoolean()
  isMust?: boolean;

  /** What it counts for when not all fit. */
  @IsOptional()
  @Whole(1, 100)
  weight?: number;
}

export class PairDto {
  @IsUUID()
  oneId: string;

  @IsUUID()
  otherId: string;
}

export class ArrangeMeetingDto extends PairDto {
  /** Of the slot; left out, the meeting waits for the timetable. */
  @IsOptional()
  @Moment()
  startsAt?: string | null;

  @IsOptional()
  @IsUUID()
  tableId?: string | null;

  @IsOptional()
  @IsBoolean()
  isMust?: boolean;
}

export class PeopleWithoutQuery extends PageQuery {
  @ApiProperty({ type: String, required: false, example: 'researcher' })
  @IsOptional()
  @Transform(listed)
  @IsIn(participantTypes, { each: true })
  participantType?: ParticipantType[];

  /** Only those nudged, or only those not. */
  @ApiProperty({ type: Boolean, required: false })
  @IsOptional()
  @Transform(truth)
  @IsBoolean()
  nudged?: boolean;
}

export class NudgePeopleDto {
  @ArrayNotEmpty()
  @ArrayMaxSize(1000)
  @IsUUID(undefined, { each: true })
  registrationIds: string[];
}
