import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import {
  deliveries,
  mailingAttachments,
  mailingPurposes,
  personStates,
  scheduleAnchors,
  type Delivery,
  type MailingAttachment,
  type MailingPurpose,
  type PersonState,
  type Schedule,
  type ScheduleAnchor,
} from '#contracts/outreach/mailing';
import { participantTypes, type ParticipantType } from '#contracts/vocabulary';
import { Email, Line, Moment, OptionalLine, PageQuery, Whole } from '#platform/http';
import { AudienceDefinitionDto, TheAudience } from '../audiences/audience.dto.js';
import { TheLetter } from '../letters/letter.dto.js';
import { suggestionKeys, type SuggestionKey } from '../../domain/suggested-rules.js';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const scheduleKinds = ['now', 'at', 'days', 'minutes'] as const;

/** At once, at a moment, or counted from the conference. Only the parts of its kind count. */
export class ScheduleDto {
  @ApiProperty({ enum: scheduleKinds, enumName: 'ScheduleKind' })
  @IsIn(scheduleKinds)
  kind: Schedule['kind'];

  @IsOptional()
  @Moment()
  at?: string;

  @ApiProperty({ enum: scheduleAnchors, enumName: 'ScheduleAnchor', required: false })
  @IsOptional()
  @IsIn(scheduleAnchors)
  anchor?: ScheduleAnchor;

  @IsOptional()
  @IsUUID()
  sessionId?: string;

  /** Before (negative) or after. */
  @IsOptional()
  @IsInt()
  @Min(-365)
  @Max(365)
  days?: number;

  /** On the clocks of the conference, `09:00`. */
  @IsOptional()
  @Matches(CLOCK)
  time?: string;

  /** Before (negative) or after. */
  @IsOptional()
  @IsInt()
  @Min(-60 * 24 * 60)
  @Max(60 * 24 * 60)
  minutes?: number;
}

/** A new draft: what its purpose usually is, and the words of a letter where one is named. */
export class NewMailingDto {
  @Line(80)
  name: string;

  @ApiProperty({ enum: mailingPurposes, enumName: 'MailingPurpose' })
  @IsIn(mailingPurposes)
  purpose: MailingPurpose;

  /** A kept letter to begin with. */
  @IsOptional()
  @IsUUID()
  templateId?: string;

  /** A kept audience to begin with. */
  @IsOptional()
  @IsUUID()
  audienceId?: string;
}

/** The whole mailing as it should be. */
export class MailingDto {
  /** That was edited. */
  @Whole(1, 1_000_000_000)
  version: number;

  @Line(80)
  name: string;

  @ApiProperty({ enum: mailingPurposes, enumName: 'MailingPurpose' })
  @IsIn(mailingPurposes)
  purpose: MailingPurpose;

  @TheAudience()
  audience: AudienceDefinitionDto;

  @TheLetter()
  letter: unknown;

  @ValidateNested()
  @Type(() => ScheduleDto)
  @IsDefined()
  schedule: ScheduleDto;

  @ApiProperty({ enum: deliveries, enumName: 'Delivery' })
  @IsIn(deliveries)
  delivery: Delivery;

  @OptionalLine(60)
  senderName?: string | null;

  @IsOptional()
  @ValidateIf((_, value) => value !== '')
  @Email()
  replyTo?: string | null;

  @ApiProperty({ enum: mailingAttachments, enumName: 'MailingAttachment', isArray: true })
  @IsArray()
  @ArrayUnique()
  @IsIn(mailingAttachments, { each: true })
  attachments: MailingAttachment[];

  @IsOptional()
  @Matches(CLOCK)
  quietFrom?: string | null;

  @IsOptional()
  @Matches(CLOCK)
  quietUntil?: string | null;

  /** Hours after its time within which it still makes sense. */
  @Whole(1, 720)
  goodForHours: number;

  @IsOptional()
  @IsIn(participantTypes)
  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType', required: false, nullable: true })
  participantType?: ParticipantType | null;

  @IsOptional()
  @IsBoolean()
  isLocked?: boolean;

  @IsOptional()
  @Moment()
  holdsUntil?: string | null;

  @IsOptional()
  @IsUUID()
  surveyId?: string | null;
}

export class SuggestionsDto {
  @ApiProperty({ enum: suggestionKeys, enumName: 'SuggestionKey', isArray: true })
  @IsArray()
  @ArrayUnique()
  @IsIn(suggestionKeys, { each: true })
  keys: SuggestionKey[];
}

/** A letter to those of a mailing who have not answered. */
export class NudgeDto {
  @Line(80)
  name: string;
}

export class PeopleQuery extends PageQuery {
  @ApiProperty({ enum: personStates, enumName: 'MailingPersonState', required: false })
  @IsOptional()
  @IsIn(personStates)
  state?: PersonState;
}
