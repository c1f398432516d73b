import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { LogoOwner } from '../../application/letters/keep-logo.js';

export const logoOwners = ['conference', 'campaign'] as const;

export class LogoQuery {
  /** The conference's own, or its campaign's for all of its conferences. */
  @ApiProperty({ enum: logoOwners, enumName: 'LogoOwner' })
  @IsIn(logoOwners)
  owner: LogoOwner;
}
