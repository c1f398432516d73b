import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import {
  participantTypes,
  sessionKinds,
  type ParticipantType,
  type SessionKind,
} from '#contracts/vocabulary';
import { Line, Moment, OptionalLine, Whole } from '#platform/http';

export class SpeakerDto {
  @Line(60)
  nameZh: string;

  @OptionalLine(100)
  nameEn?: string | null;

  @OptionalLine(120)
  organisation?: string | null;

  /** Who it is, where they have registered for the conference. */
  @IsOptional()
  @IsUUID()
  registrationId?: string | null;

  /** Who it is, where an organisation's representative is known. */
  @IsOptional()
  @IsUUID()
  representativeId?: string | null;
}

export class SessionSignUpDto {
  @Whole(0, 100_000)
  places: number;

  /** None: every type. */
  @IsArray()
  @ArrayMaxSize(20)
  @IsIn(participantTypes, { each: true })
  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType', isArray: true })
  participantTypes: ParticipantType[];
}

export class SessionDto {
  /** Kept over all versions; a new session's may be chosen by whoever makes it. */
  @IsOptional()
  @IsUUID()
  id?: string;

  @IsIn(sessionKinds)
  @ApiProperty({ enum: sessionKinds, enumName: 'SessionKind' })
  kind: SessionKind;

  @Line(120)
  titleZh: string;

  @OptionalLine(250)
  titleEn?: string | null;

  /** The stream of a themed parallel session. */
  @OptionalLine(80)
  themeZh?: string | null;

  @OptionalLine(160)
  themeEn?: string | null;

  @IsOptional()
  @IsUUID()
  roomId?: string | null;

  /** Left out together with the end: unscheduled. */
  @IsOptional()
  @Moment()
  startsAt?: string | null;

  @IsOptional()
  @Moment()
  endsAt?: string | null;

  /** How long an unscheduled session takes; 30 unless told. */
  @IsOptional()
  @Whole(1, 14 * 24 * 60)
  minutes?: number;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => SpeakerDto)
  people?: SpeakerDto[];

  /** Who else speaks, in words. */
  @OptionalLine(300)
  speakers?: string | null;

  /** Left out: no sign-up, whoever is there may come. */
  @IsOptional()
  @ValidateNested()
  @Type(() => SessionSignUpDto)
  signUp?: SessionSignUpDto | null;
}

/** The whole draft, in order. */
export class ProgrammeDto {
  /** Of the draft the change was made on. */
  @Whole(1, 2_000_000_000)
  version: number;

  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => SessionDto)
  sessions: SessionDto[];
}

export class ReleaseProgrammeDto {
  /** Of the draft that is released. */
  @Whole(1, 2_000_000_000)
  version: number;

  @OptionalLine(300)
  noteZh?: string | null;

  @OptionalLine(300)
  noteEn?: string | null;

  /** Whether those concerned get a mail. */
  @IsBoolean()
  notify: boolean;

  @IsOptional()
  @IsBoolean()
  confirm?: boolean;
}
