import { ApiProperty } from '@nestjs/swagger';
import {
  conferenceStates,
  participantTypes,
  registrationStates,
  signupStates,
  type ConferenceState,
  type ParticipantType,
  type RegistrationState,
  type SignupState,
} from '#contracts/vocabulary';

export class PrivacyTextView {
  version: string;
  zh: string;
  en: string;
}

export class RegisteredColleagueView {
  registrationId: string;
  name: string;
  @ApiProperty({ enum: registrationStates, enumName: 'RegistrationState' })
  state: RegistrationState;
  /** Place in the waiting list, from 1; null unless waiting. */
  position: number | null;
}

export class RegisteredView {
  registrationId: string;
  @ApiProperty({ enum: registrationStates, enumName: 'RegistrationState' })
  state: RegistrationState;
  /** Place in the waiting list, from 1; null unless waiting. */
  position: number | null;
  /** Opens the personal page at /r/<token>. */
  token: string;
  /** In the order of the form. */
  colleagues: RegisteredColleagueView[];
}

export class AcceptedView {
  accepted: boolean;
}

export class TicketConferenceView {
  id: string;
  slug: string;
  @ApiProperty({ enum: conferenceStates, enumName: 'ConferenceState' })
  state: ConferenceState;
  titleZh: string;
  titleEn: string;
  startsAt: string;
  endsAt: string;
  timeZone: string;
  venueNameZh: string;
  venueNameEn: string;
  addressZh: string;
  addressEn: string;
  isDemo: boolean;
}

/** A session this person signed up for. */
export class OwnSessionView {
  sessionId: string;
  titleZh: string;
  titleEn: string;
  startsAt: string;
  endsAt: string;
  roomNameZh: string | null;
  roomNameEn: string | null;
  @ApiProperty({ enum: signupStates, enumName: 'SignupState' })
  state: SignupState;
  /** Place in the session's waiting list, from 1; null unless waiting. */
  position: number | null;
}

/** The personal page. */
export class TicketView {
  registrationId: string;
  @ApiProperty({ enum: registrationStates, enumName: 'RegistrationState' })
  state: RegistrationState;
  name: string;
  title: string | null;
  organisationNameZh: string;
  organisationNameEn: string;
  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType' })
  participantType: ParticipantType;
  /** Masked. */
  mobile: string | null;
  /** Masked. */
  email: string | null;
  @ApiProperty({ enum: ['zh', 'en'] })
  language: 'zh' | 'en';
  conference: TicketConferenceView;
  /** Null unless confirmed. */
  ticketCode: string | null;
  /** The code as a QR drawing (SVG source); null unless confirmed. */
  qrSvg: string | null;
  /** Place in the waiting list, from 1; null unless waiting. */
  position: number | null;
  /** Until when an offered place is kept. */
  offerExpiresAt: string | null;
  stateChangedAt: string;
  /** Why it was cancelled or declined. */
  stateReason: string | null;
  arrivedAt: string | null;
  mayCancel: boolean;
  /** Goes back with an edit, so that none overwrites another. */
  version: number;
  /** Until when this person changes the registration. */
  editUntil: string;
  mayEdit: boolean;
  mayHandOver: boolean;
  /** Somebody else entered this person, who has not agreed to the privacy text yet. */
  needsConsent: boolean;
  /** The conference asks something that this person has not answered yet. */
  needsAnswers: boolean;
  /** The colleague who registered this person, or handed the place over. */
  registeredByName: string | null;
  /** Waits for approval again after a change; the place is kept. */
  keepsPlace: boolean;
  /** By time. */
  sessions: OwnSessionView[];
}
