import { ApiProperty } from '@nestjs/swagger';
import {
  meetingOutcomes,
  meetingStates,
  requestStates,
  type MeetingOutcome,
  type MeetingState,
  type RequestState,
} from '#contracts/docking/meetings';
import { participantTypes, type ParticipantType } from '#contracts/vocabulary';

/** What somebody offers or asks, as the catalogue has it. */
export class MeetingItemView {
  id: string;
  titleZh: string;
  titleEn: string;
}

/** Somebody to meet. */
export class MeetingPartnerView {
  registrationId: string;
  name: string;
  title: string | null;
  organisationZh: string;
  organisationEn: string;
  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType' })
  participantType: ParticipantType;
}

export class MeetingContactView extends MeetingPartnerView {
  /** Only once both agreed to meet. */
  mobile: string | null;
  /** Only once both agreed to meet. */
  email: string | null;
}

export class OwnRequestView {
  id: string;
  @ApiProperty({ enum: ['sent', 'received'] })
  direction: 'sent' | 'received';
  person: MeetingContactView;
  reason: string;
  item: MeetingItemView | null;
  @ApiProperty({ enum: requestStates, enumName: 'RequestState' })
  state: RequestState;
  createdAt: string;
  expiresAt: string;
  answeredAt: string | null;
  /** What was said with the answer; `registration-withdrawn` when somebody does not come any more. */
  answerWords: string;
  /** An organiser's name when it was decided on behalf. */
  decidedBy: string | null;
  /** The colleague who was named instead; the request to them is one of its own. */
  passedToName: string | null;
  /** The beginning of the slot in which the two want to sit down at once. */
  walkInAt: string | null;
  /** Who was asked first and named this person. */
  passedFromName: string | null;
}

/** What is to be done after a meeting that made cooperation possible. */
export class FollowUpView {
  /** Who does it: the registration of one of those who met. */
  ownerId: string;
  ownerName: string;
  /** `2027-03-31`. */
  dueOn: string;
  words: string;
  doneAt: string | null;
}

export class OwnMeetingView {
  id: string;
  requestId: string | null;
  @ApiProperty({ enum: meetingStates, enumName: 'MeetingState' })
  state: MeetingState;
  people: MeetingContactView[];
  item: MeetingItemView | null;
  /** What was written with the request; empty where organisers arranged it. */
  about: string;
  startsAt: string | null;
  endsAt: string | null;
  tableNumber: number | null;
  roomZh: string | null;
  roomEn: string | null;
  /** Of a cancelled one; `registration-withdrawn` when somebody does not come any more. */
  cancelReason: string;
  /** It is time to say how it went. */
  mayTellOutcome: boolean;
  /** What this person said of it. */
  @ApiProperty({ enum: meetingOutcomes, enumName: 'MeetingOutcome', nullable: true })
  outcome: MeetingOutcome | null;
  /** This person's; the organisers read it. */
  note: string;
  followUp: FollowUpView | null;
}

export class TimeSpanView {
  startsAt: string;
  endsAt: string;
}

/** This meeting could be held in a slot that is free. */
export class OwnMoveView extends TimeSpanView {
  id: string;
  meetingId: string;
  /** To close a gap, or because both are free at once. */
  @ApiProperty({ enum: ['gap', 'now'] })
  why: 'gap' | 'now';
  hasAgreed: boolean;
}

export class OwnAbsenceView extends TimeSpanView {
  words: string;
  /** The organisers put it down; the person cannot take it away. */
  isFixed: boolean;
}

export class BusyView extends TimeSpanView {
  @ApiProperty({ enum: ['absent', 'speaks', 'attends', 'meets', 'signs'], enumName: 'BusyReason' })
  reason: 'absent' | 'speaks' | 'attends' | 'meets' | 'signs';
  wordsZh: string;
  wordsEn: string;
}

/** A line of the own timetable. */
export class OwnTimetableLineView extends TimeSpanView {
  @ApiProperty({ enum: ['meeting', 'busy', 'free'] })
  kind: 'meeting' | 'busy' | 'free';
  /** One of `meetings`. */
  meetingId: string | null;
  /** Why this person does not meet anybody then. */
  @ApiProperty({ type: BusyView, nullable: true })
  busy: BusyView | null;
}

/** The person's side of the meetings: whom they asked, who asked them, when they can. */
export class OwnMeetingsView {
  slug: string;
  titleZh: string;
  titleEn: string;
  timeZone: string;
  startsAt: string;
  endsAt: string;
  /** The person's own. */
  registrationId: string;
  name: string;
  isConfirmed: boolean;
  /** Types this person may ask; none: cannot ask anybody. */
  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType', isArray: true })
  askableTypes: ParticipantType[];
  quota: number;
  /** How many more requests may be sent now. */
  left: number;
  isOpen: boolean;
  opensAt: string | null;
  closesAt: string;
  /** Until when a request sent now waits. */
  wouldExpireAt: string;
  requests: OwnRequestView[];
  meetings: OwnMeetingView[];
  /** The person's day in the order of time; nothing while no meeting has a place. */
  timetable: OwnTimetableLineView[];
  /** That wait for a yes of this person or the other. */
  moves: OwnMoveView[];
  /** Checked in: people who are free now can be asked. */
  isHere: boolean;
  /** When meetings take place. */
  blocks: TimeSpanView[];
  /** Slots in which this person is free or meets somebody. */
  freeSlots: number;
  absences: OwnAbsenceView[];
  /** What the programme says: cannot be changed here. */
  busy: BusyView[];
}

export class PartnerToMeetView extends MeetingPartnerView {
  district: string | null;
  /** What they released. */
  items: MeetingItemView[];
  /** Between the two, as it stands; null when there is none. */
  @ApiProperty({ enum: requestStates, enumName: 'RequestState', nullable: true })
  requestState: RequestState | null;
  /** They asked, so that there is something to answer. */
  hasAskedMe: boolean;
}

export class PeopleToMeetView {
  items: PartnerToMeetView[];
  nextCursor: string | null;
  /** On the first page. */
  total: number | null;
}

export class ColleaguesToNameView {
  items: MeetingPartnerView[];
}
