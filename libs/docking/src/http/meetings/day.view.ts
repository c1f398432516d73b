import { ApiProperty } from '@nestjs/swagger';
import { MeetingItemView, MeetingPartnerView, TimeSpanView } from './own-meetings.view.js';
import { MeetingView } from './requests.view.js';

export class FreePersonView extends MeetingPartnerView {
  items: MeetingItemView[];
  /** `agreed`: to meet, without a slot yet; `asks`: waits for the answer of the one who looks; `asked`: was asked. */
  @ApiProperty({ enum: ['agreed', 'asks', 'asked', 'new'], enumName: 'FreeStanding' })
  standing: 'agreed' | 'asks' | 'asked' | 'new';
}

export class FreeNowView {
  /** The running slot while half of it is left, else the next; null when none is to come. */
  slot: TimeSpanView | null;
  /** This person has nothing then. */
  isFree: boolean;
  /** A table is free then. */
  hasTable: boolean;
  /** Checked in, free then, and one of the two may ask the other. */
  people: FreePersonView[];
}

export class DayPersonView extends MeetingPartnerView {
  /** Null: not checked in yet. */
  arrivedAt: string | null;
  /** The organisers or the person say that they are away then. */
  isAway: boolean;
  /** Away, or not checked in half an hour before it begins. */
  isMissing: boolean;
}

export class DayMeetingView {
  meeting: MeetingView;
  people: DayPersonView[];
}

export class DayMoveView extends TimeSpanView {
  id: string;
  meeting: MeetingView;
  @ApiProperty({ enum: ['gap', 'now'] })
  why: 'gap' | 'now';
  /** Registrations of those who said yes. */
  agreedIds: string[];
}

export class DayBlockView extends TimeSpanView {
  id: string;
  /** Meetings of it that have not begun. */
  coming: number;
}

/** The meetings of the day as they stand. */
export class DayView {
  now: string;
  current: TimeSpanView | null;
  next: TimeSpanView | null;
  currentMeetings: DayMeetingView[];
  nextMeetings: DayMeetingView[];
  /** Of those with a meeting in the current or next slot. */
  here: number;
  missing: number;
  /** In which slot a walk-in would sit down. */
  walkInSlot: TimeSpanView | null;
  freeTables: number;
  /** Checked in, take part in meetings, and have nothing then. */
  freePeople: MeetingPartnerView[];
  moves: DayMoveView[];
  /** That are not over. */
  blocks: DayBlockView[];
}

export class DelayCollisionView extends TimeSpanView {
  meetingId: string;
  name: string;
  @ApiProperty({ enum: ['absent', 'speaks', 'attends', 'meets', 'signs'], enumName: 'BusyReason' })
  reason: 'absent' | 'speaks' | 'attends' | 'meets' | 'signs';
  wordsZh: string;
  wordsEn: string;
}

/** What a delay would do. */
export class DelayPreviewView {
  meetings: number;
  people: number;
  /** Where the block would end. */
  endsAt: string;
  isPastConference: boolean;
  collisions: DelayCollisionView[];
}

export class PersonAbsenceView extends TimeSpanView {
  words: string;
  @ApiProperty({ enum: ['participant', 'organiser'] })
  by: 'participant' | 'organiser';
}

export class PersonAbsencesView {
  items: PersonAbsenceView[];
}

export class RoomScreenSeatView {
  name: string;
  organisationZh: string;
  organisationEn: string;
}

export class RoomScreenTableView {
  number: number;
  now: RoomScreenSeatView[];
  next: RoomScreenSeatView[];
}

/** A room's tables with who sits there now and next, for a big screen. */
export class RoomScreenView {
  titleZh: string;
  titleEn: string;
  timeZone: string;
  roomZh: string;
  roomEn: string;
  now: string;
  current: TimeSpanView | null;
  next: TimeSpanView | null;
  tables: RoomScreenTableView[];
}
