import { ApiProperty } from '@nestjs/swagger';
import type { LogoOwner } from '../../application/letters/keep-logo.js';
import { logoOwners } from './logo.dto.js';

export class LogoFactsView {
  @ApiProperty({ enum: logoOwners, enumName: 'LogoOwner' })
  owner: LogoOwner;
  width: number;
  height: number;
  /** A data: address. */
  picture: string;
}

export class LogoView {
  @ApiProperty({ type: LogoFactsView, nullable: true })
  logo: LogoFactsView | null;
}
