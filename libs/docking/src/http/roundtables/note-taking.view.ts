import { ApiProperty } from '@nestjs/swagger';
import { presences, type Presence } from '#contracts/docking/roundtables';
import { DiscussedItemView, DockingSessionFactsView } from './docking-sessions.view.js';

/** Who sits at the table. Nothing by which they could be reached. */
export class SitterView {
  registrationId: string;
  name: string;
  title: string | null;
  organisationZh: string;
  organisationEn: string;
  @ApiProperty({ enum: presences, enumName: 'Presence', nullable: true })
  presence: Presence | null;
}

export class NoteTableView {
  id: string;
  number: number;
  topicZh: string;
  topicEn: string;
  hostName: string | null;
  noteTaker: string;
  people: SitterView[];
  items: DiscussedItemView[];
  note: string;
  notedAt: string | null;
}

export class NoteTakingView {
  timeZone: string;
  session: DockingSessionFactsView;
  /** The one the link is for, or all of the session. */
  roundtables: NoteTableView[];
}

export class NotesSavedView {
  savedAt: string;
}
