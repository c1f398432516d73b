import { ApiProperty } from '@nestjs/swagger';
import {
  conferenceStates,
  participantTypes,
  type ConferenceState,
  type ParticipantType,
} from '#contracts/vocabulary';
import { registrationPhases, type RegistrationPhase } from '../domain/registration-window.js';
import { HostView, SessionView } from './conference.view.js';

export class PublicPlacesView {
  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType' })
  participantType: ParticipantType;
  capacity: number;
  left: number;
}

/** Every English text falls back to the Chinese one. */
export class PublicConferenceRowView {
  slug: string;
  @ApiProperty({ enum: conferenceStates, enumName: 'ConferenceState' })
  state: ConferenceState;
  titleZh: string;
  titleEn: string;
  campaignNameZh: string;
  campaignNameEn: string;
  startsAt: string;
  endsAt: string;
  timeZone: string;
  venueNameZh: string;
  venueNameEn: string;
  /** `full`: registering still works, on the waiting list. */
  @ApiProperty({ enum: registrationPhases, enumName: 'RegistrationPhase' })
  registration: RegistrationPhase;
  isDemo: boolean;
}

export class PublicConferenceListView {
  items: PublicConferenceRowView[];
  nextCursor: string | null;
}

export class PublicConferenceView extends PublicConferenceRowView {
  id: string;
  summaryZh: string;
  summaryEn: string;
  addressZh: string;
  addressEn: string;
  registrationOpensAt: string;
  registrationClosesAt: string;
  hosts: HostView[];
  places: PublicPlacesView[];
  programme: SessionView[];
  /** Only of a cancelled conference. */
  cancelReason: string | null;
  cancelledAt: string | null;
}
