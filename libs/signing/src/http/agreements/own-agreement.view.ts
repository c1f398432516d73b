import { ApiProperty } from '@nestjs/swagger';
import {
  agreementStates,
  currencies,
  type AgreementState,
  type Currency,
} from '#contracts/signing/agreements';
import { AgreementTextView, TextPieceView, WitnessView } from './agreement.view.js';

export class OwnSignerView {
  position: number;
  organisationZh: string;
  organisationEn: string;
  signatoryName: string;
  signatoryTitle: string;
  substituteName: string;
  substituteTitle: string;
  isConfirmed: boolean;
  /** The one whose link this is. */
  isMine: boolean;
}

export class OwnContactView {
  contactName: string;
  contactEmail: string;
  contactMobile: string;
}

/** An agreement as one of its parties sees it. */
export class OwnAgreementView {
  conferenceZh: string;
  conferenceEn: string;
  conferenceStartsAt: string;
  timeZone: string;
  kindZh: string;
  kindEn: string;
  number: string;
  titleZh: string;
  titleEn: string;
  amount: number | null;
  @ApiProperty({ enum: currencies, enumName: 'Currency' })
  currency: Currency;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  startsOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  endsOn: string | null;
  @ApiProperty({ enum: agreementStates, enumName: 'AgreementState' })
  state: AgreementState;
  withdrawnReason: string;
  dueAt: string | null;
  parties: OwnSignerView[];
  witnesses: WitnessView[];
  contact: OwnContactView;
  /** The text that counts. */
  @ApiProperty({ type: AgreementTextView, nullable: true })
  text: AgreementTextView | null;
  /** The version that this party confirmed last, where the text is another since; its difference can be asked for. */
  changedSince: number | null;
  confirmedAt: string | null;
  confirmedBy: string;
  remark: string;
  /** Of what a confirmation now would be about. */
  fingerprint: string;
  /** False once it is signed or withdrawn, or the conference is over for it. */
  mayChange: boolean;
}

export class OwnDifferenceView {
  from: number;
  to: number;
  pieces: TextPieceView[];
}
