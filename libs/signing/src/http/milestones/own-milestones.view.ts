import { ApiProperty } from '@nestjs/swagger';
import {
  agreementStates,
  currencies,
  type AgreementState,
  type Currency,
} from '#contracts/signing/agreements';
import {
  cooperationAnswers,
  milestoneLights,
  milestoneProposals,
  milestoneStates,
  type CooperationAnswer,
  type MilestoneLight,
  type MilestoneProposal,
  type MilestoneState,
} from '#contracts/signing/milestones';

export class OwnMilestonePartyView {
  organisationZh: string;
  organisationEn: string;
  isMine: boolean;
}

export class OwnMilestoneFileView {
  id: string;
  fileName: string;
  sizeBytes: number;
}

export class OwnSaidView {
  at: string;
  byName: string;
  words: string;
}

export class OwnMilestoneView {
  id: string;
  titleZh: string;
  titleEn: string;
  @ApiProperty({ type: String, format: 'date' })
  dueOn: string;
  overdueDays: number;
  /** Of all parties alike. */
  isShared: boolean;
  @ApiProperty({ enum: milestoneStates, enumName: 'MilestoneState' })
  state: MilestoneState;
  @ApiProperty({ enum: milestoneLights, enumName: 'MilestoneLight', nullable: true })
  light: MilestoneLight | null;
  asksAmount: boolean;
  amountDue: number | null;
  amountReached: number | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  reachedOn: string | null;
  /** What waits for the organiser's answer. */
  @ApiProperty({ enum: milestoneProposals, enumName: 'MilestoneProposal', nullable: true })
  proposes: MilestoneProposal | null;
  /** What the organiser misses in the last report; '' = nothing. */
  askedAgain: string;
  @ApiProperty({ type: OwnSaidView, nullable: true })
  lastSaid: OwnSaidView | null;
  files: OwnMilestoneFileView[];
}

export class OwnCooperationView extends OwnSaidView {
  @ApiProperty({ enum: cooperationAnswers, enumName: 'CooperationAnswer' })
  answer: CooperationAnswer;
}

/** An agreement's milestones as one of its parties sees them. */
export class OwnMilestonesView {
  conferenceZh: string;
  conferenceEn: string;
  agreementZh: string;
  agreementEn: string;
  kindZh: string;
  kindEn: string;
  @ApiProperty({ enum: agreementStates, enumName: 'AgreementState' })
  state: AgreementState;
  @ApiProperty({ enum: currencies, enumName: 'Currency' })
  currency: Currency;
  timeZone: string;
  @ApiProperty({ type: String, format: 'date' })
  today: string;
  parties: OwnMilestonePartyView[];
  contactName: string;
  milestones: OwnMilestoneView[];
  /** Whether the page asks how the cooperation goes. */
  isAsked: boolean;
  @ApiProperty({ type: OwnCooperationView, nullable: true })
  lastAnswer: OwnCooperationView | null;
  mayReport: boolean;
}
