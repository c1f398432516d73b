import { ApiProperty } from '@nestjs/swagger';
import {
  agreementKindKeys,
  agreementStates,
  currencies,
  signingActs,
  type AgreementKindKey,
  type AgreementState,
  type Currency,
  type SigningAct,
} from '#contracts/signing/agreements';

export class AgreementKindView {
  id: string;
  /** Null = an organiser's own. */
  @ApiProperty({ enum: agreementKindKeys, enumName: 'AgreementKindKey', nullable: true })
  key: AgreementKindKey | null;
  nameZh: string;
  nameEn: string;
  pluralZh: string;
  pluralEn: string;
  @ApiProperty({ enum: signingActs, enumName: 'SigningAct' })
  act: SigningAct;
  colour: string;
  /** No new agreement is of this kind. */
  isArchived: boolean;
}

export class AgreementKindsView {
  items: AgreementKindView[];
}

export class AgreementPartyView {
  id: string;
  organisationId: string;
  organisationZh: string;
  organisationEn: string;
  position: number;
  signatoryName: string;
  signatoryTitle: string;
  signatoryId: string | null;
  substituteName: string;
  substituteTitle: string;
  substituteId: string | null;
  contactName: string;
  /** Masked; '' where there is none. */
  contactEmail: string;
  contactMobile: string;
  confirmedAt: string | null;
  confirmedBy: string;
  /** What they want changed. */
  remark: string;
}

/** A row of the console's list. */
export class AgreementView {
  id: string;
  conferenceId: string;
  kindId: string;
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
  meetingId: string | null;
  /** Of the text that counts; 0 = none. */
  textVersion: number;
  dueAt: string | null;
  signedAt: string | null;
  inForceAt: string | null;
  parties: AgreementPartyView[];
  version: number;
  createdAt: string;
}

export class WitnessView {
  name: string;
  title: string;
  organisation: string;
}

export class AgreementTextView {
  version: number;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  sha256: string;
  pages: number | null;
  addedBy: string;
  addedAt: string;
}

export class AgreementFileView {
  id: string;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
}

export class AgreementTimelineView {
  at: string;
  @ApiProperty({ enum: ['change', 'mail'] })
  kind: 'change' | 'mail';
  what: string;
  actorName: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true })
  details: Record<string, unknown>;
}

export class AgreementDetailView extends AgreementView {
  note: string;
  witnesses: WitnessView[];
  /** Newest first. */
  texts: AgreementTextView[];
  files: AgreementFileView[];
  timeline: AgreementTimelineView[];
}

export class AgreementCountView {
  kindId: string;
  @ApiProperty({ enum: agreementStates, enumName: 'AgreementState' })
  state: AgreementState;
  count: number;
}

export class AgreementListView {
  items: AgreementView[];
  nextCursor: string | null;
  /** Of the first page. */
  total: number | null;
  /** Apart from the filter's own kinds and states; of the first page. */
  counts: AgreementCountView[];
}

export class AgreementFailureView {
  agreementId: string;
  title: string;
  code: string;
  detail: string;
}

export class AgreementsMovedView {
  done: number;
  /** Mails written, with `ask`. */
  mails: number;
  failures: AgreementFailureView[];
}

export class PartyContactView {
  email: string;
  mobile: string;
}

export class PartyLinkView {
  /** Of `/a/<token>`; the ones given out before stay valid. */
  token: string;
}

/** A stretch of text that is the same in both, or stands in one of them alone. */
export class TextPieceView {
  @ApiProperty({ enum: ['same', 'added', 'removed'] })
  what: 'same' | 'added' | 'removed';
  text: string;
}

export class TextDifferenceView {
  from: number;
  to: number;
  pieces: TextPieceView[];
}
