import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '#platform/http';

export const publicWhens = ['upcoming', 'past'] as const;
export type PublicWhen = (typeof publicWhens)[number];

export class PublicConferenceQuery extends PageQuery {
  @IsOptional()
  @IsIn(publicWhens)
  @ApiProperty({ enum: publicWhens, enumName: 'PublicWhen', required: false })
  when: PublicWhen = 'upcoming';
}
