import { ApiProperty } from '@nestjs/swagger';
import { signupStates, type SignupState } from '#contracts/vocabulary';
import { MeetingItemView, TimeSpanView } from '../meetings/own-meetings.view.js';
import { DockingSessionFactsView } from './docking-sessions.view.js';

export class RoundtableToChooseView {
  id: string;
  number: number;
  topicZh: string;
  topicEn: string;
  hostName: string | null;
  hostOrganisationZh: string | null;
  hostOrganisationEn: string | null;
  /** Free ones. */
  left: number;
  items: MeetingItemView[];
}

export class MeetingThenView extends TimeSpanView {
  /** Whom with. */
  names: string[];
}

export class OwnDockingSessionView extends DockingSessionFactsView {
  /** One may still sign up. */
  isOpen: boolean;
  /** Free places; 0 leads to the waiting list. */
  left: number;
  @ApiProperty({ enum: signupStates, enumName: 'SignupState', nullable: true })
  state: SignupState | null;
  /** In line, from 1. */
  position: number | null;
  roundtableId: string | null;
  /** The table asked for when it was full. */
  wishId: string | null;
  roundtables: RoundtableToChooseView[];
  /** One-to-one meetings this person has at that time. */
  meetings: MeetingThenView[];
}

export class OwnDockingSessionsView {
  slug: string;
  titleZh: string;
  titleEn: string;
  timeZone: string;
  isConfirmed: boolean;
  /** Those this person may sign up for or has, by time. */
  sessions: OwnDockingSessionView[];
}
