import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsOptional,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { Whole } from '#platform/http';
import { AbsenceDto, MeetingsLinkDto } from './own-meetings.dto.js';

export class FreePeopleQuery {
  @IsUUID()
  registrationId: string;
}

export class OfferSlotsDto {
  /** Of the current or the next slot, with somebody missing. */
  @ArrayNotEmpty()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  meetingIds: string[];
}

export class DelayPreviewDto {
  @Whole(1, 240)
  minutes: number;
}

export class DelayDto extends DelayPreviewDto {
  /** Although somebody has something else then, or the conference is over. */
  @IsOptional()
  @IsBoolean()
  confirm?: boolean;
}

export class PersonAbsencesDto {
  /** All that the organisers say: what is left out goes. */
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => AbsenceDto)
  absences: AbsenceDto[];
}

export class AskNowDto extends MeetingsLinkDto {
  /** Whom: the id of the registration. */
  @IsUUID()
  toId: string;
}

export class AnswerMoveDto extends MeetingsLinkDto {
  @IsUUID()
  moveId: string;

  @IsBoolean()
  isAgreed: boolean;
}
