import { ApiProperty } from '@nestjs/swagger';
import { declineReasons, type DeclineReason } from '#contracts/outreach/invitation';
import {
  conferenceStates,
  participantTypes,
  registrationStates,
  type ConferenceState,
  type ParticipantType,
  type RegistrationState,
} from '#contracts/vocabulary';

export const invitationPageStates = [
  'open',
  'accepted',
  'declined',
  'forwarded',
  'registered',
  'withdrawn',
] as const;
export type InvitationPageState = (typeof invitationPageStates)[number];

export class InvitedConferenceView {
  id: string;
  slug: string;
  @ApiProperty({ enum: conferenceStates, enumName: 'ConferenceState' })
  state: ConferenceState;
  titleZh: string;
  titleEn: string;
  startsAt: string;
  endsAt: string;
  timeZone: string;
  registrationClosesAt: string;
  venueNameZh: string;
  venueNameEn: string;
  addressZh: string;
  addressEn: string;
  isDemo: boolean;
}

/** An invitation as its own link shows it. */
export class InvitationPageView {
  @ApiProperty({ enum: invitationPageStates, enumName: 'InvitationPageState' })
  state: InvitationPageState;
  /** Whether accepting, declining, passing on and registering still work. */
  mayAnswer: boolean;
  name: string;
  title: string | null;
  email: string;
  organisationId: string;
  organisationNameZh: string;
  organisationNameEn: string;
  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType' })
  participantType: ParticipantType;
  @ApiProperty({ enum: ['zh', 'en'], enumName: 'Language' })
  language: 'zh' | 'en';
  /** For this person of this organisation only. */
  isLocked: boolean;
  /** Until when a place is held; null when none is. */
  heldUntil: string | null;
  @ApiProperty({ enum: declineReasons, enumName: 'DeclineReason', nullable: true })
  declineReason: DeclineReason | null;
  declineWords: string | null;
  /** The colleague who has it now. */
  passedOnToName: string | null;
  /** Of the registration it became. */
  @ApiProperty({ enum: registrationStates, enumName: 'RegistrationState', nullable: true })
  registrationState: RegistrationState | null;
  conference: InvitedConferenceView;
}

export class OwnRegistrationLinkView {
  /** Opens the personal page at /r/<token>. */
  token: string;
}
