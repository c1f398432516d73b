import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { meetingStates, type MeetingState } from '#contracts/docking/meetings';
import {
  timetableModes,
  timetableStates,
  unplacedReasons,
  type TimetableMode,
  type TimetableState,
} from '#contracts/docking/timetable';

export class TimetableBoundsView {
  mustsHeld: number;
  peopleServed: number;
  weight: number;
  gaps: number;
  changes: number;
}

export class TimetableCountsView extends TimetableBoundsView {
  held: number;
}

export class TimetableFiguresView {
  meetings: number;
  musts: number;
  people: number;
  weight: number;
  counts: TimetableCountsView | null;
  /** Proven: no timetable surpasses these. Null when what they were proven for is another now. */
  bounds: TimetableBoundsView | null;
  isOptimal: boolean;
  weightBoundWithoutFairness: number | null;
  seconds: number;
}

/** A version without what stands where. */
export class TimetableSummaryView {
  id: string;
  conferenceId: string;
  number: number;
  @ApiProperty({ enum: timetableStates, enumName: 'TimetableState' })
  state: TimetableState;
  @ApiProperty({ enum: timetableModes, enumName: 'TimetableMode' })
  mode: TimetableMode;
  basedOnId: string | null;
  lostTableIds: string[];
  secondsAllowed: number;
  seed: number;
  figures: TimetableFiguresView | null;
  isStopping: boolean;
  failure: string;
  createdAt: string;
  publishedAt: string | null;
  version: number;
}

export class TimetableListView {
  items: TimetableSummaryView[];
}

export class TimetablePieceView {
  meetingId: string;
  slot: string;
  tableId: string;
  isLocked: boolean;
}

export class UnplacedReasonView {
  @ApiProperty({ enum: unplacedReasons, enumName: 'UnplacedReason' })
  kind: (typeof unplacedReasons)[number];
  people?: string[];
  meetings?: string[];
  @ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'number' } })
  numbers?: Record<string, number>;
}

export class UnplacedMeetingView {
  meetingId: string;
  reasons: UnplacedReasonView[];
}

export class TimetableSlotView {
  id: string;
  startsAt: string;
  endsAt: string;
  blockId: string;
}

export class TimetableTableView {
  id: string;
  number: number;
  roomId: string;
  isClosed: boolean;
}

export class TimetableRoomView {
  id: string;
  nameZh: string;
  nameEn: string;
}

export class TimetablePersonView {
  registrationId: string;
  @ApiProperty({ enum: ['asking', 'asked'] })
  side: 'asking' | 'asked';
  name: string;
  organisationZh: string;
  organisationEn: string;
  hasArrived: boolean;
}

export class TimetableMeetingView {
  id: string;
  @ApiProperty({ enum: meetingStates, enumName: 'MeetingState' })
  state: MeetingState;
  isMust: boolean;
  weight: number;
  /** Where people know that it stands; null without a place. */
  startsAt: string | null;
  tableId: string | null;
  titleZh: string;
  titleEn: string;
  people: TimetablePersonView[];
}

export class TimetableView extends TimetableSummaryView {
  pieces: TimetablePieceView[];
  unplaced: UnplacedMeetingView[];
  /** Slots, tables, people's times or meetings are others than those it was made for. */
  isOutdated: boolean;
  /** The server's time: what began before is not moved any more. */
  now: string;
  slots: TimetableSlotView[];
  tables: TimetableTableView[];
  rooms: TimetableRoomView[];
  meetings: TimetableMeetingView[];
}

export class PieceChangeView {
  meetingId: string;
  from: TimetablePieceView | null;
  to: TimetablePieceView | null;
}

export class TimetableComparisonView {
  items: PieceChangeView[];
}

export class SlotCostView {
  slot: string;
  /** Registrations that are not free then. */
  notFree: string[];
  /** Meetings of the same people then. */
  inTheWay: string[];
  gaps: number;
}

export class SlotCostsView {
  items: SlotCostView[];
}

export class MoveBlockView {
  @ApiProperty({
    enum: [
      'person-not-free',
      'table-closed',
      'too-few-seats',
      'slot-not-allowed',
      'room-not-allowed',
      'locked',
    ],
    enumName: 'MoveBlockKind',
  })
  kind:
    'person-not-free' | 'table-closed' | 'too-few-seats' | 'slot-not-allowed' | 'room-not-allowed' | 'locked';
  personId: string | null;
}

export class MoveEffectView {
  /** What forbids it. */
  blocked: MoveBlockView[];
  /** Meetings that would lose their place. */
  displaced: string[];
  before: TimetableCountsView;
  after: TimetableCountsView;
}
