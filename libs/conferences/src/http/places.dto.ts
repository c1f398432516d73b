import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { participantTypes, type ParticipantType } from '#contracts/vocabulary';
import { Whole } from '#platform/http';

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
