import { ApiProperty } from '@nestjs/swagger';
import {
  meetingOutcomes,
  meetingSources,
  meetingStates,
  requestStates,
  type MeetingOutcome,
  type MeetingSource,
  type MeetingState,
  type RequestState,
} from '#contracts/docking/meetings';
import {
  BusyView,
  FollowUpView,
  MeetingItemView,
  MeetingPartnerView,
  TimeSpanView,
} from './own-meetings.view.js';

export class RequestView {
  id: string;
  conferenceId: string;
  from: MeetingPartnerView;
  to: MeetingPartnerView;
  item: MeetingItemView | null;
  reason: string;
  @ApiProperty({ enum: requestStates, enumName: 'RequestState' })
  state: RequestState;
  isMust: boolean;
  weight: number;
  createdAt: string;
  expiresAt: string;
  answeredAt: string | null;
  decidedBy: string | null;
  answerWords: string;
  meetingId: string | null;
  isPassedOn: boolean;
}

export class RequestCountView {
  @ApiProperty({ enum: requestStates, enumName: 'RequestState' })
  state: RequestState;
  count: number;
}

export class RequestListView {
  items: RequestView[];
  nextCursor: string | null;
  /** On the first page. */
  total: number | null;
  /** On the first page: per state, apart from the filter's own states. */
  counts: RequestCountView[];
}

/** What one of the people said of a meeting. */
export class OutcomeSaidView {
  registrationId: string;
  @ApiProperty({ enum: meetingOutcomes, enumName: 'MeetingOutcome' })
  outcome: MeetingOutcome;
  note: string;
  saidAt: string;
}

export class MeetingView {
  id: string;
  conferenceId: string;
  @ApiProperty({ enum: meetingSources, enumName: 'MeetingSource' })
  source: MeetingSource;
  @ApiProperty({ enum: meetingStates, enumName: 'MeetingState' })
  state: MeetingState;
  people: MeetingPartnerView[];
  item: MeetingItemView | null;
  requestId: string | null;
  isMust: boolean;
  weight: number;
  isLocked: boolean;
  startsAt: string | null;
  endsAt: string | null;
  tableId: string | null;
  tableNumber: number | null;
  roomZh: string | null;
  roomEn: string | null;
  @ApiProperty({ enum: meetingOutcomes, enumName: 'MeetingOutcome', nullable: true })
  outcome: MeetingOutcome | null;
  /** An organiser's name when they said it; null when it follows from what the people said. */
  outcomeSetBy: string | null;
  said: OutcomeSaidView[];
  followUp: FollowUpView | null;
  cancelReason: string;
  createdAt: string;
  version: number;
}

export class MeetingCountView {
  @ApiProperty({ enum: meetingStates, enumName: 'MeetingState' })
  state: MeetingState;
  count: number;
}

export class MeetingListView {
  items: MeetingView[];
  nextCursor: string | null;
  total: number | null;
  counts: MeetingCountView[];
}

export class FreePlaceView extends TimeSpanView {
  tableId: string;
  tableNumber: number;
  roomZh: string;
  roomEn: string;
}

export class PlaceProposalView {
  /** The first slot in which both are free and a table is; null when there is none. */
  place: FreePlaceView | null;
  @ApiProperty({ enum: ['no-slots', 'no-tables', 'no-common-slot', 'no-free-table'], nullable: true })
  why: 'no-slots' | 'no-tables' | 'no-common-slot' | 'no-free-table' | null;
  /** They have a meeting already. */
  haveMeeting: boolean;
  oneBusy: BusyView[];
  otherBusy: BusyView[];
}

export class PersonWithoutView extends MeetingPartnerView {
  /** That wait for this person's answer. */
  toAnswer: number;
  /** That wait for others' answers. */
  sent: number;
  hasEmail: boolean;
  nudgedAt: string | null;
}

/** Somebody to meet, with the reason in the reader's language; empty where nothing but a free calendar speaks for it. */
export class PartnerSuggestionView extends MeetingPartnerView {
  reason: string;
  /** Meetings they have. */
  meetings: number;
}

export class PartnerSuggestionsView {
  items: PartnerSuggestionView[];
}

export class PeopleWithoutView {
  items: PersonWithoutView[];
  nextCursor: string | null;
  total: number | null;
  /** Of all who match: whom the button would write to. */
  toNudge: number | null;
}

export class NudgedView {
  nudged: number;
  /** Had been, have a meeting meanwhile, or left no address. */
  left: number;
}

export class MeetingPeopleView {
  items: MeetingPartnerView[];
}
