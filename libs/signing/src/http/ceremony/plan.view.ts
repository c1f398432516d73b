import { ApiProperty } from '@nestjs/swagger';
import { agreementStates, type AgreementState } from '#contracts/signing/agreements';
import {
  ceremonyStates,
  stageThemes,
  type CeremonyState,
  type StageTheme,
} from '#contracts/signing/run-of-show';
import { showCheckCodes, type ShowCheck, type ShowCheckCode } from '#contracts/signing/show-checks';
import { ShowAgreementView, ShowKindView } from './show.view.js';

export class CeremonyView {
  id: string;
  titleZh: string;
  titleEn: string;
  @ApiProperty({ enum: stageThemes, enumName: 'StageTheme' })
  theme: StageTheme;
  @ApiProperty({ enum: ceremonyStates, enumName: 'CeremonyState' })
  state: CeremonyState;
  /** Of the programme; null: its first session of signing. */
  sessionId: string | null;
  version: number;
}

export class PlanRoundView {
  id: string;
  titleZh: string;
  titleEn: string;
  kindId: string | null;
  handedBy: string;
  /** Empty: the usual one is said. */
  scriptZh: string;
  scriptEn: string;
  usualScriptZh: string;
  usualScriptEn: string;
  /** 0: nobody has said yet. */
  minutes: number;
  /** As planned; null as long as the session has no time. */
  startsAt: string | null;
  endsAt: string | null;
  agreements: ShowAgreementView[];
}

export class UnplacedAgreementView {
  id: string;
  kindId: string;
  number: string;
  titleZh: string;
  titleEn: string;
  @ApiProperty({ enum: agreementStates, enumName: 'AgreementState' })
  state: AgreementState;
  /** Organisations, in order. */
  partiesZh: string[];
  partiesEn: string[];
}

export class SigningSessionView {
  id: string;
  titleZh: string;
  titleEn: string;
  startsAt: string;
  endsAt: string;
  roomZh: string | null;
  roomEn: string | null;
}

export class ShowCheckView implements ShowCheck {
  @ApiProperty({ enum: showCheckCodes, enumName: 'ShowCheckCode' })
  code: ShowCheckCode;
  roundId: string | null;
  agreementId: string | null;
  partyId: string | null;
  nameZh: string;
  nameEn: string;
  whatZh: string;
  whatEn: string;
  count: number;
}

export class CeremonyPlanView {
  timeZone: string;
  /** Null: nobody has begun to plan. */
  @ApiProperty({ type: CeremonyView, nullable: true })
  ceremony: CeremonyView | null;
  /** The one it takes place in. */
  @ApiProperty({ type: SigningSessionView, nullable: true })
  session: SigningSessionView | null;
  /** All of signing in the released programme. */
  sessions: SigningSessionView[];
  kinds: ShowKindView[];
  rounds: PlanRoundView[];
  /** Still to be signed and in no round. */
  unplaced: UnplacedAgreementView[];
  checks: ShowCheckView[];
}

export class CallSheetLinkView {
  /** Of `/s/<token>`; shown this once. */
  token: string;
}
