import { ApiProperty } from '@nestjs/swagger';
import { participantTypes, type ParticipantType } from '#contracts/vocabulary';

export class BadgeView {
  registrationId: string;
  name: string;
  title: string | null;
  organisationNameZh: string;
  organisationNameEn: string;
  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType' })
  participantType: ParticipantType;
  /** The ticket's code as a QR drawing (SVG source). */
  qrSvg: string;
  /** When it was last printed; null for the first time. */
  printedAt: string | null;
}

export class BadgesView {
  items: BadgeView[];
  nextCursor: string | null;
  /** Names of those who have no valid ticket, and so no badge. */
  withoutTicket: string[];
}

export class PrintedView {
  printed: number;
}
