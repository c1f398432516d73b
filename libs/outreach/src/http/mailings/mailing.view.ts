import { ApiProperty } from '@nestjs/swagger';
import {
  audienceSources,
  exclusionReasons,
  type AudienceSource,
  type ExclusionReason,
} from '#contracts/outreach/audience';
import type { Letter } from '#contracts/outreach/letter';
import {
  deliveries,
  mailingAttachments,
  mailingPurposes,
  personStates,
  mailingStates,
  skipReasons,
  type Delivery,
  type MailingAttachment,
  type MailingPurpose,
  type PersonState,
  type MailingState,
  type SkipReason,
} from '#contracts/outreach/mailing';
import { participantTypes, type ParticipantType } from '#contracts/vocabulary';
import { suggestionKeys, type SuggestionKey } from '../../domain/suggested-rules.js';
import { AudienceDefinitionDto } from '../audiences/audience.dto.js';
import { LetterView, MissingValueView } from '../letters/letter.view.js';
import { ScheduleDto } from './mailing.dto.js';

export class SkippedCountView {
  @ApiProperty({ enum: skipReasons, enumName: 'SkipReason' })
  reason: SkipReason;
  count: number;
}

/** How the people of a mailing stand; each is counted in one place. */
export class MailingCountsView {
  /** Wait for its time. */
  planned: number;
  /** Asked for, not sent yet: waiting or being handed over. */
  underWay: number;
  /** Taken by a mail server. */
  sent: number;
  /** Of those: handed over at most once, and nobody knows whether they arrived. */
  unknown: number;
  failed: number;
  /** Stopped before they left, or their reason was gone. */
  dropped: number;
  skipped: SkippedCountView[];
}

export class MailingRowView {
  id: string;
  name: string;
  @ApiProperty({ enum: mailingPurposes, enumName: 'MailingPurpose' })
  purpose: MailingPurpose;
  @ApiProperty({ enum: mailingStates, enumName: 'MailingState' })
  state: MailingState;
  schedule: ScheduleDto;
  /** Counted from the conference. */
  isRule: boolean;
  /** When it leaves, or left; of a draft, when it would. null when its session is not in the programme. */
  dueAt: string | null;
  /** Until when it makes sense. */
  latestAt: string | null;
  startedAt: string | null;
  finishedAt: string | null;
  counts: MailingCountsView;
  version: number;
}

export class MailingListView {
  items: MailingRowView[];
  nextCursor: string | null;
}

export class FunnelView {
  sent: number;
  /** Taken by a mail server, and not come back. */
  delivered: number;
  clicked: number;
  registered: number;
  came: number;
}

/** While it is under way. */
export class MailingPaceView {
  perSecond: number;
  /** null when nothing left in the last half minute. */
  secondsLeft: number | null;
}

export class MailingView extends MailingRowView {
  conferenceId: string;
  @ApiProperty({ type: AudienceDefinitionDto })
  audience: AudienceDefinitionDto;
  @ApiProperty({ type: LetterView })
  letter: Letter;
  @ApiProperty({ enum: deliveries, enumName: 'Delivery' })
  delivery: Delivery;
  senderName: string;
  replyTo: string | null;
  @ApiProperty({ enum: mailingAttachments, enumName: 'MailingAttachment', isArray: true })
  attachments: MailingAttachment[];
  quietFrom: string | null;
  quietUntil: string | null;
  goodForHours: number;
  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType', nullable: true })
  participantType: ParticipantType | null;
  isLocked: boolean;
  holdsUntil: string | null;
  surveyId: string | null;
  funnel: FunnelView;
  pace: MailingPaceView;
  createdAt: string;
}

export class LanguageCountsView {
  zh: number;
  en: number;
}

export class ExclusionCountView {
  @ApiProperty({ enum: exclusionReasons, enumName: 'ExclusionReason' })
  reason: ExclusionReason;
  count: number;
  /** Some of them. */
  names: string[];
}

/** What stands in the way, with its sentence. */
export class MailingFaultView {
  /** Of the catalogue; named here, its hundreds of codes would stand in another order after each build. */
  code: string;
  detail: string;
}

/** What will happen, before it does. */
export class MailingCheckView {
  count: number;
  languages: LanguageCountsView;
  excluded: ExclusionCountView[];
  /** People whom an earlier wave invited; they get no second invitation. */
  invitedBefore: number;
  /** People for whom a place is to be held and none is left now: they are invited without one. */
  withoutPlace: number;
  missing: MissingValueView[];
  /** Nothing that would keep it from being sent. */
  faults: MailingFaultView[];
  firstLeavesAt: string | null;
  /** By the pace of mails so far. */
  lastLeavesAt: string | null;
  latestAt: string | null;
  /** Its time lay in the quiet hours and was moved out of them. */
  isMovedByQuietHours: boolean;
}

export class StoppedView {
  /** Mails that waited and do not leave; those in a worker's hands follow within moments. */
  dropped: number;
  /** People who had been planned. */
  skipped: number;
  mailing: MailingView;
}

export class ResumedView {
  /** People who get it after all. */
  again: number;
  mailing: MailingView;
}

export class MailingPersonView {
  /** Of the registration, the representative or the invitation. */
  id: string;
  @ApiProperty({ enum: audienceSources, enumName: 'AudienceSource' })
  kind: AudienceSource;
  name: string;
  organisation: string;
  /** Masked. */
  email: string | null;
  @ApiProperty({ enum: personStates, enumName: 'MailingPersonState' })
  state: PersonState;
  @ApiProperty({ enum: skipReasons, enumName: 'SkipReason', nullable: true })
  skipReason: SkipReason | null;
  mailId: string | null;
  sentAt: string | null;
  clickedAt: string | null;
  /** The mail server's last words. */
  lastReply: string | null;
  hasRegistered: boolean;
  hasArrived: boolean;
}

export class MailingPeopleView {
  items: MailingPersonView[];
  nextCursor: string | null;
}

export class SuggestionView {
  @ApiProperty({ enum: suggestionKeys, enumName: 'SuggestionKey' })
  key: SuggestionKey;
  name: string;
  @ApiProperty({ enum: mailingPurposes, enumName: 'MailingPurpose' })
  purpose: MailingPurpose;
  schedule: ScheduleDto;
  dueAt: string | null;
  /** A mailing with this purpose and this time is there. */
  isThere: boolean;
  /** Its time has passed. */
  isOver: boolean;
}

export class SuggestionListView {
  items: SuggestionView[];
}

export class CalendarEntryView extends MailingRowView {
  /** People it goes to, as far as they are known. */
  people: number;
}

export class OutreachCalendarView {
  timeZone: string;
  startsAt: string;
  endsAt: string;
  /** By their time; those without one last. */
  items: CalendarEntryView[];
}

export class UpcomingMailingView {
  id: string;
  conferenceId: string;
  titleZh: string;
  titleEn: string;
  timeZone: string;
  name: string;
  @ApiProperty({ enum: mailingPurposes, enumName: 'MailingPurpose' })
  purpose: MailingPurpose;
  @ApiProperty({ enum: mailingStates, enumName: 'MailingState' })
  state: MailingState;
  dueAt: string | null;
  /** Who has not got it yet, as far as they are known. */
  people: number;
}

export class UpcomingMailingsView {
  items: UpcomingMailingView[];
}

export class MailingGoneView {
  id: string;
}
