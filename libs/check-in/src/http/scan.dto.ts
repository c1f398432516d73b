import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { scanMethods, type ScanMethod } from '#contracts/vocabulary';
import { Line, Moment, OptionalLine } from '#platform/http';

export class ScanInput {
  /** Made by the device for each scan; sending it again gives the first answer again. */
  @IsUUID()
  nonce: string;

  @IsUUID()
  pointId: string;

  /** What the camera or the USB scanner read, whatever it is; or `registrationId`. */
  @IsOptional()
  @IsString()
  @MaxLength(4096)
  code?: string;

  /** The person chosen from the search. */
  @IsOptional()
  @IsUUID()
  registrationId?: string;

  @ApiProperty({ enum: scanMethods, enumName: 'ScanMethod' })
  @IsIn(scanMethods)
  method: ScanMethod;

  /** The device's clock. */
  @Moment()
  scannedAt: string;

  /** What staff call the device, such as "gate 2, tablet". */
  @OptionalLine(60)
  deviceLabel?: string | null;
}

export class AnnulScanInput {
  @Line(200)
  reason: string;
}
