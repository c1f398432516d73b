import { ApiProperty } from '@nestjs/swagger';

export class LogoPictureView {
  /** On this server. */
  address: string;
  width: number;
  height: number;
}

export class OrganisationLogoView {
  @ApiProperty({ type: LogoPictureView, nullable: true })
  logo: LogoPictureView | null;
}
