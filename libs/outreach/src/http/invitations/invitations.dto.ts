import { ApiProperty, OmitType } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import {
  declineReasons,
  invitationStates,
  type DeclineReason,
  type InvitationState,
} from '#contracts/outreach/invitation';
import {
  participantTypes,
  qualifications,
  type ParticipantType,
  type Qualification,
} from '#contracts/vocabulary';
import { Email, Mobile, Moment, OptionalBlock, OptionalLine, PageQuery, PersonName } from '#platform/http';

const listed = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.split(',').filter((part) => part !== '') : value;

/** Lists are names with commas between: any of them. */
export class InvitationsQuery extends PageQuery {
  @ApiProperty({ type: String, required: false, example: 'sent,delivered' })
  @IsOptional()
  @Transform(listed)
  @IsIn(invitationStates, { each: true })
  state?: InvitationState[];

  @IsOptional()
  @IsUUID()
  organisationId?: string;

  /** The wave it went out with. */
  @IsOptional()
  @IsUUID()
  mailingId?: string;

  /** Of the organisation. */
  @ApiProperty({ type: String, required: false, example: '玄武区,江宁区' })
  @IsOptional()
  @Transform(listed)
  @MaxLength(60, { each: true })
  district?: string[];

  /** Of the organisation. */
  @ApiProperty({ type: String, required: false, example: 'little-giant' })
  @IsOptional()
  @Transform(listed)
  @IsIn(qualifications, { each: true })
  qualification?: Qualification[];

  /** `held`: a place is held now; `missed`: none was left to hold. */
  @ApiProperty({ enum: ['held', 'missed'], required: false })
  @IsOptional()
  @IsIn(['held', 'missed'])
  hold?: 'held' | 'missed';
}

/** Somebody on record, or somebody new of an organisation on record. */
export class PersonToInviteDto {
  @IsOptional()
  @IsUUID()
  representativeId?: string;

  @IsOptional()
  @IsUUID()
  organisationId?: string;

  @IsOptional()
  @PersonName()
  name?: string;

  @OptionalLine(60)
  title?: string | null;

  @IsOptional()
  @Email()
  email?: string;

  @IsOptional()
  @Mobile()
  mobile?: string;
}

export const MOST_BY_HAND = 100;

export class InvitePeopleDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_BY_HAND)
  @ValidateNested({ each: true })
  @Type(() => PersonToInviteDto)
  people: PersonToInviteDto[];

  @IsIn(participantTypes)
  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType' })
  participantType: ParticipantType;

  /** For these people of these organisations only. */
  @IsBoolean()
  isLocked: boolean;

  /** Hold a place for each until then. */
  @IsOptional()
  @Moment()
  holdsUntil?: string | null;

  @IsOptional()
  @IsIn(['zh', 'en'])
  @ApiProperty({ enum: ['zh', 'en'], required: false })
  language?: 'zh' | 'en';

  /** Some words of one's own in the mail. */
  @OptionalBlock(1000)
  message?: string | null;
}

export class InvitationFilterDto extends OmitType(InvitationsQuery, ['limit', 'cursor'] as const) {}

/** Either `ids` or `filter`: at most 200 in one request. */
export class ChosenInvitationsDto {
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  ids?: string[];

  @IsOptional()
  @ValidateNested()
  @Type(() => InvitationFilterDto)
  filter?: InvitationFilterDto;

  /** Opaque; `nextCursor` of the answer before, with the same filter. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

export class AnswerByPhoneDto {
  @IsIn(['accepted', 'declined'])
  @ApiProperty({ enum: ['accepted', 'declined'], enumName: 'PhoneAnswer' })
  answer: 'accepted' | 'declined';

  @IsOptional()
  @IsIn(declineReasons)
  @ApiProperty({ enum: declineReasons, enumName: 'DeclineReason', required: false })
  reason?: DeclineReason;

  @OptionalBlock(500)
  words?: string | null;
}
