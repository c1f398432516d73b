import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { Line, Whole } from '#platform/http';

export class AttendeeSearch {
  /** Name, organisation (characters or pinyin), or the last four digits of the mobile number. */
  @Line(60)
  q: string;

  @ApiProperty({ required: false, minimum: 1, maximum: 50 })
  @IsOptional()
  @Whole(1, 50)
  limit: number = 20;
}
