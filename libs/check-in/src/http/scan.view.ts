import { ApiProperty } from '@nestjs/swagger';
import {
  participantTypes,
  refusalReasons,
  scanMethods,
  scanVerdicts,
  type ParticipantType,
  type RefusalReason,
  type ScanMethod,
  type ScanVerdict,
} from '#contracts/vocabulary';

/** What the door is shown. */
export class ScanView {
  scanId: string;
  nonce: string;

  @ApiProperty({ enum: scanVerdicts, enumName: 'ScanVerdict' })
  verdict: ScanVerdict;

  /** Only when refused. */
  @ApiProperty({ enum: refusalReasons, enumName: 'RefusalReason', nullable: true })
  reason: RefusalReason | null;

  /** When and where the person was first let in; only when already admitted. */
  firstAt: string | null;
  pointName: string | null;

  /** Null when nobody of this conference is behind the code. */
  registrationId: string | null;
  name: string | null;
  organisation: string | null;

  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType', nullable: true })
  participantType: ParticipantType | null;

  /** Seats come with seating plans. */
  seat: string | null;
  happenedAt: string;
  /** The device's clock cannot be right, so the server's time counts. */
  isClockDoubtful: boolean;
}

export class AnnulledScanView {
  scanId: string;
  annulledAt: string;
  reason: string;
  /** Whether another scan still has the person inside. */
  isInside: boolean;
}

/** One line of «last scans» and of conflicting admissions. */
export class ScanLineView {
  scanId: string;
  registrationId: string | null;

  @ApiProperty({ enum: scanVerdicts, enumName: 'ScanVerdict' })
  verdict: ScanVerdict;

  @ApiProperty({ enum: refusalReasons, enumName: 'RefusalReason', nullable: true })
  reason: RefusalReason | null;

  @ApiProperty({ enum: scanMethods, enumName: 'ScanMethod' })
  method: ScanMethod;

  name: string | null;
  organisation: string | null;
  pointId: string;
  pointName: string;
  deviceLabel: string | null;
  happenedAt: string;
  isClockDoubtful: boolean;
  isAnnulled: boolean;
}
