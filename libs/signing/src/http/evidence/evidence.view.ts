import { ApiProperty } from '@nestjs/swagger';
import { agreementStates, type AgreementState } from '#contracts/signing/agreements';
import {
  sealRunStates,
  signatureMethods,
  type SealRunState,
  type SignatureMethod,
} from '#contracts/signing/evidence';

export class SealView {
  version: number;
  /** By which anybody can look it up. */
  code: string;
  sha256: string;
  sizeBytes: number;
  madeAt: string;
}

export class SignatureView {
  @ApiProperty({ enum: signatureMethods, enumName: 'SignatureMethod' })
  method: SignatureMethod;
  signerName: string;
  signedAt: string;
  device: string;
  /** Of the text that counts now. */
  isOfThisText: boolean;
  pictureSha256: string | null;
}

export class EvidencePartyView {
  id: string;
  organisationZh: string;
  organisationEn: string;
  signatoryName: string;
  signatoryTitle: string;
  @ApiProperty({ type: SignatureView, nullable: true })
  signature: SignatureView | null;
}

export class AgreementScanView {
  id: string;
  fileName: string;
  pages: number;
  sizeBytes: number;
  addedAt: string;
}

/** Who signed an agreement and how, its scans, and its newest sealed PDF. */
export class AgreementEvidenceView {
  agreementId: string;
  @ApiProperty({ enum: agreementStates, enumName: 'AgreementState' })
  state: AgreementState;
  textSha256: string | null;
  textPages: number | null;
  parties: EvidencePartyView[];
  scans: AgreementScanView[];
  @ApiProperty({ type: SealView, nullable: true })
  seal: SealView | null;
}

export class SealedView {
  version: number;
  code: string;
}

export class RegisterRowView {
  agreementId: string;
  number: string;
  titleZh: string;
  titleEn: string;
  kindId: string;
  kindZh: string;
  kindEn: string;
  colour: string;
  @ApiProperty({ enum: agreementStates, enumName: 'AgreementState' })
  state: AgreementState;
  /** Parties in order, as the register lists them. */
  organisationsZh: string[];
  organisationsEn: string[];
  signedAt: string | null;
  /** Signatures made, of so many parties. */
  signatures: number;
  parties: number;
  scans: number;
  @ApiProperty({ type: SealView, nullable: true })
  seal: SealView | null;
  /** Signed, and not sealed since. */
  isToSeal: boolean;
}

export class KindTotalView {
  kindId: string;
  nameZh: string;
  nameEn: string;
  colour: string;
  signed: number;
}

export class SealRunView {
  id: string;
  @ApiProperty({ enum: sealRunStates, enumName: 'SealRunState' })
  state: SealRunState;
  total: number;
  sealed: number;
  failed: number;
  startedAt: string;
  endedAt: string | null;
}

/** The agreements of a conference that are, or may still be, signed. */
export class EvidenceRegisterView {
  rows: RegisterRowView[];
  totals: KindTotalView[];
  @ApiProperty({ type: SealRunView, nullable: true })
  run: SealRunView | null;
}
