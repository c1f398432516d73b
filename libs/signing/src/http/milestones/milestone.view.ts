import { ApiProperty } from '@nestjs/swagger';
import { currencies, type Currency } from '#contracts/signing/agreements';
import {
  cooperationAnswers,
  milestoneLights,
  milestoneProposals,
  milestoneStates,
  reminderDays,
  type CooperationAnswer,
  type MilestoneLight,
  type MilestoneProposal,
  type MilestoneReminderKind,
  type MilestoneState,
} from '#contracts/signing/milestones';

const reminderKinds = Object.keys(reminderDays);

export class MilestonePartyView {
  id: string;
  organisationId: string;
  organisationZh: string;
  organisationEn: string;
}

/** A row of the console's list, a card of its board. */
export class MilestoneView {
  id: string;
  agreementId: string;
  agreementZh: string;
  agreementEn: string;
  kindId: string;
  @ApiProperty({ enum: currencies, enumName: 'Currency' })
  currency: Currency;
  titleZh: string;
  titleEn: string;
  @ApiProperty({ type: String, format: 'date' })
  dueOn: string;
  /** 0 = not overdue. */
  overdueDays: number;
  parties: MilestonePartyView[];
  /** Null = all of them. */
  partyId: string | null;
  /** The party's contact where nobody is named. */
  ownerName: string;
  asksAmount: boolean;
  amountDue: number | null;
  amountReached: number | null;
  @ApiProperty({ enum: milestoneStates, enumName: 'MilestoneState' })
  state: MilestoneState;
  /** Null = dropped. */
  @ApiProperty({ enum: milestoneLights, enumName: 'MilestoneLight', nullable: true })
  light: MilestoneLight | null;
  /** What waits for the organiser's answer. */
  @ApiProperty({ enum: milestoneProposals, enumName: 'MilestoneProposal', nullable: true })
  proposes: MilestoneProposal | null;
  version: number;
}

export class MilestoneCountView {
  @ApiProperty({ enum: milestoneStates, enumName: 'MilestoneState' })
  state: MilestoneState;
  @ApiProperty({ enum: milestoneLights, enumName: 'MilestoneLight', nullable: true })
  light: MilestoneLight | null;
  overdue: number;
  count: number;
}

export class MilestoneListView {
  items: MilestoneView[];
  nextCursor: string | null;
  /** Of the first page. */
  total: number | null;
  /** Apart from the filter's own states and lights; of the first page. */
  counts: MilestoneCountView[];
}

export class MilestoneReportView {
  id: string;
  at: string;
  byName: string;
  partyId: string | null;
  words: string;
  amount: number | null;
  @ApiProperty({ enum: milestoneProposals, enumName: 'MilestoneProposal' })
  proposes: MilestoneProposal;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  laterOn: string | null;
  @ApiProperty({ enum: ['accepted', 'again'], nullable: true })
  answer: 'accepted' | 'again' | null;
  answerWords: string;
}

export class MilestoneFileView {
  id: string;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  addedBy: string;
  addedAt: string;
}

export class MilestoneReminderView {
  @ApiProperty({ enum: reminderKinds, enumName: 'MilestoneReminderKind' })
  kind: MilestoneReminderKind;
  /** When it was decided, or is to be. */
  at: string;
  /** `planned` = not yet; `late` = skipped, as its time was over; `nobody` = no address. */
  @ApiProperty({ enum: ['planned', 'sent', 'late', 'nobody'] })
  outcome: 'planned' | 'sent' | 'late' | 'nobody';
}

export class MilestoneChangeView {
  at: string;
  what: string;
  actorName: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true })
  details: Record<string, unknown>;
}

export class CooperationReportView {
  id: string;
  at: string;
  byName: string;
  partyId: string;
  @ApiProperty({ enum: cooperationAnswers, enumName: 'CooperationAnswer' })
  answer: CooperationAnswer;
  words: string;
}

export class MilestoneDetailView extends MilestoneView {
  note: string;
  reason: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  reachedOn: string | null;
  /** Named for this milestone alone; '' where the party's contact is. */
  namedOwner: string;
  /** Masked. */
  ownerEmail: string;
  @ApiProperty({ enum: ['zh', 'en'] })
  ownerLanguage: 'zh' | 'en';
  /** Oldest first. */
  reports: MilestoneReportView[];
  files: MilestoneFileView[];
  reminders: MilestoneReminderView[];
  /** Of its agreement, newest first. */
  cooperation: CooperationReportView[];
  timeline: MilestoneChangeView[];
}

export class MilestonesLinkView {
  /** Of `/m/<token>`. */
  token: string;
}

export class MilestoneTemplateView {
  titleZh: string;
  titleEn: string;
  daysAfterSigning: number;
  asksAmount: boolean;
}

export class MilestoneTemplatesView {
  items: MilestoneTemplateView[];
}
