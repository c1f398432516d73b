import { ApiProperty } from '@nestjs/swagger';
import { ceremonyStates, type CeremonyState } from '#contracts/signing/run-of-show';
import { agreementStates, type AgreementState } from '#contracts/signing/agreements';

export class CallSheetPersonView {
  name: string;
  title: string;
  /** Null: nobody knows, they are not registered. */
  isHere: boolean | null;
  arrivedAt: string | null;
}

export class CallSheetPartyView {
  id: string;
  agreementId: string;
  agreementZh: string;
  agreementEn: string;
  @ApiProperty({ enum: agreementStates, enumName: 'AgreementState' })
  agreementState: AgreementState;
  organisationZh: string;
  organisationEn: string;
  /** From 1 at the audience's left. */
  place: number;
  /** Who signs as things stand. */
  signer: CallSheetPersonView;
  /** Who could sign instead. */
  @ApiProperty({ type: CallSheetPersonView, nullable: true })
  other: CallSheetPersonView | null;
  isSubstituted: boolean;
  /** Somebody of the organisation is checked in. */
  isOrganisationHere: boolean;
  /** Masked; null where there is no number. */
  phone: string | null;
}

export class CallSheetRoundView {
  id: string;
  titleZh: string;
  titleEn: string;
  handedBy: string;
  startsAt: string | null;
  endsAt: string | null;
  /** By place. */
  parties: CallSheetPartyView[];
}

export class CallSheetView {
  titleZh: string;
  titleEn: string;
  timeZone: string;
  @ApiProperty({ enum: ceremonyStates, enumName: 'CeremonyState' })
  state: CeremonyState;
  /** In a rehearsal or run that is on. */
  onStageRoundId: string | null;
  /** The round to be ready behind the stage; null after the last. */
  nextRoundId: string | null;
  rounds: CallSheetRoundView[];
}

export class PhoneView {
  name: string;
  mobile: string;
}

export class PhonesView {
  phones: PhoneView[];
}
