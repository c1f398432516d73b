import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsBoolean, IsDefined, IsIn, IsOptional, IsUUID } from 'class-validator';
import {
  mailingAttachments,
  mailingPurposes,
  type MailingAttachment,
  type MailingPurpose,
} from '#contracts/outreach/mailing';
import { participantTypes, type ParticipantType } from '#contracts/vocabulary';
import { Line, Moment, OptionalLine, Whole } from '#platform/http';
import { AudienceDefinitionDto, TheAudience } from '../audiences/audience.dto.js';
import { LetterView } from './letter.view.js';

/** Judged by the letter's own rules (`acceptLetter`), which name every fault at its path. */
export const TheLetter = () => applyDecorators(ApiProperty({ type: LetterView }), IsDefined());

export class KeepLetterDto {
  @Line(80)
  name: string;

  @ApiProperty({ enum: mailingPurposes, enumName: 'MailingPurpose' })
  @IsIn(mailingPurposes)
  purpose: MailingPurpose;

  @TheLetter()
  letter: unknown;

  /** For every conference; administrators only. */
  @IsOptional()
  @IsBoolean()
  isShared: boolean = false;
}

export class EditLetterDto extends KeepLetterDto {
  /** The version that was edited. */
  @Whole(1, 2_000_000_000)
  version: number;
}

/** A letter with what its mailing says about it, and which reader's copy is wanted. */
export class PreviewLetterDto {
  @TheLetter()
  letter: unknown;

  @TheAudience()
  audience: AudienceDefinitionDto;

  /** Which of the audience's people, counted from 0. */
  @IsOptional()
  @Whole(0, 10_000_000)
  at: number = 0;

  /** The reader's own unless told. */
  @ApiProperty({ enum: ['zh', 'en'], required: false })
  @IsOptional()
  @IsIn(['zh', 'en'])
  language?: 'zh' | 'en';

  @OptionalLine(80)
  senderName?: string | null;

  @ApiProperty({ enum: mailingAttachments, enumName: 'MailingAttachment', isArray: true, required: false })
  @IsOptional()
  @ArrayMaxSize(mailingAttachments.length)
  @IsIn(mailingAttachments, { each: true })
  attachments?: MailingAttachment[];

  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType', required: false, nullable: true })
  @IsOptional()
  @IsIn(participantTypes)
  participantType?: ParticipantType | null;

  @IsOptional()
  @Moment()
  holdsUntil?: string | null;

  @IsOptional()
  @IsUUID()
  surveyId?: string | null;
}
