import { ApiProperty } from '@nestjs/swagger';
import { itemKinds, type ItemKind } from '#contracts/docking/items';
import { meetingOutcomes, type MeetingOutcome } from '#contracts/docking/meetings';
import { presences, type Presence } from '#contracts/docking/roundtables';
import { FieldNameView } from '../items/item.view.js';
import { MeetingPartnerView, TimeSpanView } from '../meetings/own-meetings.view.js';

export class DockingSessionFactsView extends TimeSpanView {
  id: string;
  titleZh: string;
  titleEn: string;
  themeZh: string;
  themeEn: string;
  @ApiProperty({ type: FieldNameView, nullable: true })
  field: FieldNameView | null;
  roomZh: string | null;
  roomEn: string | null;
}

/** A docking session of the released programme, as organisers count it. */
export class DockingSessionView extends DockingSessionFactsView {
  fieldId: string | null;
  /** One-to-one meetings take place in it: it takes neither their rooms nor their people. */
  isForMeetings: boolean;
  /** Null where nobody signs up. */
  places: number | null;
  /** Who has a place. */
  signedUp: number;
  waiting: number;
  /** Distinct ones among those who have a place. */
  enterprises: number;
  roundtables: number;
  seats: number;
  seated: number;
  present: number;
  items: number;
  /** Items with an outcome or a note. */
  noted: number;
  /** Items with at least "cooperation possible". */
  promising: number;
  /** Of those who have a place: who has a one-to-one meeting at the same time. */
  meetThen: number;
  /** One-to-one meetings that stand in its room at that time. */
  meetingsInRoom: number;
}

export class DockingSessionsView {
  sessions: DockingSessionView[];
}

export class DiscussedItemView {
  id: string;
  @ApiProperty({ enum: itemKinds, enumName: 'ItemKind' })
  kind: ItemKind;
  /** From 1 within its conference and kind. */
  number: number;
  titleZh: string;
  titleEn: string;
  organisationZh: string;
  organisationEn: string;
  @ApiProperty({ enum: meetingOutcomes, enumName: 'MeetingOutcome', nullable: true })
  outcome: MeetingOutcome | null;
  note: string;
  notedAt: string | null;
}

export class RoundtableView {
  id: string;
  number: number;
  topicZh: string;
  topicEn: string;
  @ApiProperty({ type: MeetingPartnerView, nullable: true })
  host: MeetingPartnerView | null;
  noteTaker: string;
  seats: number;
  taken: number;
  items: DiscussedItemView[];
  /** On the whole, besides those on its items. */
  note: string;
  notedAt: string | null;
  version: number;
}

export class SignedUpPersonView extends MeetingPartnerView {
  roundtableId: string | null;
  /** The table they asked for when it was full. */
  wishId: string | null;
  @ApiProperty({ enum: presences, enumName: 'Presence', nullable: true })
  presence: Presence | null;
  meetsThen: boolean;
}

export class DockingSessionDetailView {
  session: DockingSessionView;
  roundtables: RoundtableView[];
  /** Who has a place, in the order they signed up. */
  people: SignedUpPersonView[];
}

export class SeatsSpreadView extends DockingSessionDetailView {
  placed: number;
  /** For whom no seat was left. */
  left: number;
}

export class NoteLinkView {
  /** Of `/notes/<token>`; shown this once. */
  token: string;
}
