import { ApiProperty } from '@nestjs/swagger';
import {
  agreementKindKeys,
  agreementStates,
  signingActs,
  type AgreementKindKey,
  type AgreementState,
  type SigningAct,
} from '#contracts/signing/agreements';
import type { ShowAgreement, ShowKind, ShowParty, ShowSigner } from '#contracts/signing/run-of-show';

export class ShowSignerView implements ShowSigner {
  name: string;
  title: string;
  personId: string | null;
}

export class ShowPartyView implements ShowParty {
  id: string;
  organisationId: string;
  nameZh: string;
  nameEn: string;
  logo: string | null;
  /** Who signs: the substitute, where one stands in. */
  signatory: ShowSignerView;
  @ApiProperty({ type: ShowSignerView, nullable: true })
  substitute: ShowSignerView | null;
  isSubstituted: boolean;
  /** From 1 at the audience's left, within the round. */
  place: number;
}

export class ShowAgreementView implements ShowAgreement {
  id: string;
  kindId: string;
  number: string;
  titleZh: string;
  titleEn: string;
  captionZh: string;
  captionEn: string;
  @ApiProperty({ enum: agreementStates, enumName: 'AgreementState' })
  state: AgreementState;
  parties: ShowPartyView[];
}

export class ShowKindView implements ShowKind {
  id: string;
  @ApiProperty({ enum: agreementKindKeys, enumName: 'AgreementKindKey', nullable: true })
  key: AgreementKindKey | null;
  nameZh: string;
  nameEn: string;
  pluralZh: string;
  pluralEn: string;
  @ApiProperty({ enum: signingActs, enumName: 'SigningAct' })
  act: SigningAct;
  /** #rrggbb */
  colour: string;
}
