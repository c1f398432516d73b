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

export class SessionDto {
  /** Of a session that exists; left out for a new one. */
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

  @IsOptional()
  @IsUUID()
  roomId?: string | null;

  @Moment()
  startsAt: string;

  @Moment()
  endsAt: string;

  @OptionalLine(300)
  speakers?: string | null;
}

/** The whole programme, in order. */
export class ProgrammeDto {
  @Whole(1, 2_000_000_000)
  version: number;

  @IsOptional()
  @IsBoolean()
  confirm?: boolean;

  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => SessionDto)
  sessions: SessionDto[];
}

export class PlacesOfTypeDto {
  @IsIn(participantTypes)
  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType' })
  participantType: ParticipantType;

  @Whole(0, 1_000_000)
  capacity: number;
}

/** The places of every participant type; a type left out is not invited. */
export class PlacesDto {
  @IsOptional()
  @IsBoolean()
  confirm?: boolean;

  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => PlacesOfTypeDto)
  places: PlacesOfTypeDto[];
}
