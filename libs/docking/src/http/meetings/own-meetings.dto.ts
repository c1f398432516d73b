import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { participantTypes, type ParticipantType } from '#contracts/vocabulary';
import { Block, Moment, OptionalBlock, OptionalLine, Whole } from '#platform/http';

export class MeetingsLinkDto {
  /** Of the personal link. */
  @IsString()
  @Length(20, 100)
  token: string;
}

export class PeopleToMeetDto extends MeetingsLinkDto {
  /** Name, organisation, pinyin. */
  @OptionalLine(100)
  q?: string | null;

  @IsOptional()
  @IsIn(participantTypes)
  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType', required: false })
  participantType?: ParticipantType;

  @IsOptional()
  @IsUUID()
  organisationId?: string;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @Whole(1, 100)
  limit: number = 30;
}

export class SendRequestDto extends MeetingsLinkDto {
  /** Whom: the id of the registration. */
  @IsUUID()
  toId: string;

  /** What they are to talk about. */
  @Block(500)
  reason: string;

  /** A released demand or achievement of one of the two. */
  @IsOptional()
  @IsUUID()
  itemId?: string | null;
}

export class RequestLinkDto extends MeetingsLinkDto {
  @IsUUID()
  requestId: string;
}

export class AnswerRequestDto extends RequestLinkDto {
  @OptionalBlock(300)
  words?: string | null;
}

export class PassRequestOnDto extends AnswerRequestDto {
  @IsUUID()
  colleagueId: string;
}

export class CancelOwnMeetingDto extends MeetingsLinkDto {
  @IsUUID()
  meetingId: string;

  @Block(300)
  reason: string;
}

export class AbsenceDto {
  @Moment()
  startsAt: string;

  @Moment()
  endsAt: string;

  @OptionalLine(100)
  words?: string | null;
}

export class OwnAbsencesDto extends MeetingsLinkDto {
  /** All of them: what is left out goes. */
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => AbsenceDto)
  absences: AbsenceDto[];
}
