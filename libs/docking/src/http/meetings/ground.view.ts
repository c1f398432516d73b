import { ApiProperty } from '@nestjs/swagger';
import { participantTypes, type ParticipantType } from '#contracts/vocabulary';
import { TimeSpanView } from './own-meetings.view.js';

export class AskRuleView {
  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType' })
  from: ParticipantType;
  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType' })
  to: ParticipantType;
}

export class DockingRulesView {
  asks: AskRuleView[];
  requestQuota: number;
  expiresAfterHours: number;
  opensAt: string | null;
  closesAt: string | null;
  walkMinutes: number;
  isFair: boolean;
  /** 0: nobody has set any; these hold until then. */
  version: number;
}

export class MeetingSlotView extends TimeSpanView {
  /** Meetings that stand there. */
  meetings: number;
}

export class MeetingBlockView extends TimeSpanView {
  id: string;
  slotMinutes: number;
  pauseMinutes: number;
  slots: MeetingSlotView[];
}

export class MeetingBlocksView {
  items: MeetingBlockView[];
  /** In all blocks. */
  slots: number;
}

export class MeetingTableView {
  id: string;
  number: number;
  isClosed: boolean;
  /** That stand at it. */
  meetings: number;
}

export class RoomInUseView extends TimeSpanView {
  titleZh: string;
  titleEn: string;
}

export class MeetingRoomView {
  id: string;
  nameZh: string;
  nameEn: string;
  /** What the venue says; null when nobody counted. */
  usualTables: number | null;
  /** False for a room of another venue, where tables were left when the conference moved. */
  isHere: boolean;
  tables: MeetingTableView[];
  /** Docking sessions that have it for themselves at times when people meet. */
  inUse: RoomInUseView[];
}

export class MeetingTablesView {
  rooms: MeetingRoomView[];
  /** Open ones in all rooms. */
  open: number;
}
