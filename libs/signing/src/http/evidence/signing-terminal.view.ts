import { ApiProperty } from '@nestjs/swagger';
import { agreementStates, type AgreementState } from '#contracts/signing/agreements';

export class TerminalLinkView {
  /** Opens `/t/<token>`. */
  token: string;
  /** Its address as QR code, to be read with the tablet. */
  qrSvg: string;
  /** As the evidence calls it. */
  device: string;
  expiresAt: string;
}

export class TerminalPartyView {
  id: string;
  organisationZh: string;
  organisationEn: string;
  signatoryName: string;
  signatoryTitle: string;
  substituteName: string;
  substituteTitle: string;
  isSigned: boolean;
}

export class TerminalTextView {
  version: number;
  fileName: string;
  sha256: string;
  pages: number | null;
  plainText: string;
}

/** What a tablet at one position shows. */
export class SigningTerminalView {
  device: string;
  timeZone: string;
  conferenceZh: string;
  conferenceEn: string;
  titleZh: string;
  titleEn: string;
  number: string;
  @ApiProperty({ enum: agreementStates, enumName: 'AgreementState' })
  state: AgreementState;
  /** The position it stands at. */
  partyId: string;
  parties: TerminalPartyView[];
  @ApiProperty({ type: TerminalTextView, nullable: true })
  text: TerminalTextView | null;
  signedAt: string | null;
  signerName: string | null;
}
