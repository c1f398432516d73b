import { ApiProperty } from '@nestjs/swagger';
import {
  conferenceStates,
  participantTypes,
  type ConferenceState,
  sessionKinds,
  type ParticipantType,
  type SessionKind,
} from '#contracts/vocabulary';
import { registrationPhases, type RegistrationPhase } from '../domain/registration-window.js';
import { HostView } from './conference.view.js';

export class PublicPlacesView {
  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType' })
  participantType: ParticipantType;
  capacity: number;
  left: number;
}

export class PublicSpeakerView {
  nameZh: string;
  nameEn: string;
  organisation: string;
}

export class SessionPlacesView {
  capacity: number;
  left: number;
  /** None: every type. */
  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType', isArray: true })
  participantTypes: ParticipantType[];
}

/** A session as it was released. */
export class PublicSessionView {
  id: string;
  @ApiProperty({ enum: sessionKinds, enumName: 'SessionKind' })
  kind: SessionKind;
  titleZh: string;
  titleEn: string;
  /** The stream of a themed parallel session; '' for none. */
  themeZh: string;
  themeEn: string;
  roomId: string | null;
  roomNameZh: string | null;
  roomNameEn: string | null;
  startsAt: string;
  endsAt: string;
  people: PublicSpeakerView[];
  /** Who else speaks, in words. */
  speakers: string;
  /** Null: no sign-up, whoever is there may come. */
  signUp: SessionPlacesView | null;
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
  /** The public version of the programme; null before the first. */
  programmeNumber: number | null;
  programme: PublicSessionView[];
  /** Only of a cancelled conference. */
  cancelReason: string | null;
  cancelledAt: string | null;
}
