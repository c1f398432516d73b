import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { participantTypes, type ParticipantType } from '#contracts/vocabulary';
import { Line, OptionalLine, Whole } from '#platform/http';

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

export class SharedPoolDto {
  /** Of a pool that exists; left out for a new one. */
  @IsOptional()
  @IsUUID()
  id?: string;

  @IsArray()
  @ArrayNotEmpty()
  @IsIn(participantTypes, { each: true })
  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType', isArray: true })
  participantTypes: ParticipantType[];

  @Line(60)
  nameZh: string;

  @OptionalLine(120)
  nameEn?: string | null;

  @Whole(0, 1_000_000)
  capacity: number;
}

/** Every pool that types share; one left out is a limit no more. */
export class SharedPlacesDto {
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => SharedPoolDto)
  pools: SharedPoolDto[];
}
