import { ApiProperty } from '@nestjs/swagger';
import { agreementStates, type AgreementState } from '#contracts/signing/agreements';
import { signatureMethods, type SignatureMethod } from '#contracts/signing/evidence';

export class VerifiedPartyView {
  organisationZh: string;
  organisationEn: string;
  /** Masked. */
  signer: string;
  @ApiProperty({ enum: signatureMethods, enumName: 'SignatureMethod', nullable: true })
  method: SignatureMethod | null;
}

export class VerifiedAgreementView {
  code: string;
  sha256: string;
  /** SHA-256 of the certificate that sealed it. */
  fingerprint: string;
  sealedAt: string;
  /** It was not sealed anew since. */
  isNewest: boolean;
  titleZh: string;
  titleEn: string;
  number: string;
  kindZh: string;
  kindEn: string;
  @ApiProperty({ enum: agreementStates, enumName: 'AgreementState' })
  state: AgreementState;
  signedAt: string | null;
  timeZone: string;
  conferenceZh: string;
  conferenceEn: string;
  parties: VerifiedPartyView[];
}

const verdicts = ['found', 'unchanged', 'changed', 'unknown'] as const;

export class VerificationView {
  /**
   * `found`: the code belongs to a sealed agreement, no file was compared; `unchanged`: the file is that one, byte by byte;
   * `changed`: it is another file than the code's; `unknown`: neither code nor file belongs to anything sealed here.
   */
  @ApiProperty({ enum: verdicts, enumName: 'Verdict' })
  verdict: (typeof verdicts)[number];
  @ApiProperty({ type: VerifiedAgreementView, nullable: true })
  agreement: VerifiedAgreementView | null;
}

export class SealCertificateView {
  fingerprint: string;
  /** PEM, its own first. */
  certificates: string;
  /** By a certification authority, not made by this installation. */
  isImported: boolean;
  since: string;
}

export class SealCertificatesView {
  items: SealCertificateView[];
}
