import { ApiProperty } from '@nestjs/swagger';
import {
  declineReasons,
  invitationStates,
  type DeclineReason,
  type InvitationState,
} from '#contracts/outreach/invitation';
import {
  participantTypes,
  qualifications,
  registrationStates,
  type ParticipantType,
  type Qualification,
  type RegistrationState,
} from '#contracts/vocabulary';
import { mailStates, type MailState } from '#platform/mail';

export class InvitationView {
  id: string;
  conferenceId: string;
  mailingId: string | null;
  mailingName: string | null;
  organisationId: string;
  organisationNameZh: string;
  organisationNameEn: string;
  district: string | null;
  @ApiProperty({ enum: qualifications, enumName: 'Qualification', isArray: true })
  qualifications: Qualification[];
  name: string;
  title: string | null;
  /** Masked. */
  email: string;
  /** Masked. */
  mobile: string | null;
  @ApiProperty({ enum: ['zh', 'en'], enumName: 'Language' })
  language: 'zh' | 'en';
  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType' })
  participantType: ParticipantType;
  isLocked: boolean;
  @ApiProperty({ enum: invitationStates, enumName: 'InvitationState' })
  state: InvitationState;
  @ApiProperty({ enum: mailStates, enumName: 'MailState', nullable: true })
  mailState: MailState | null;
  sentAt: string | null;
  /** A link in one of its mails was opened. */
  clickedAt: string | null;
  openedAt: string | null;
  /** When the last answer was given: accepted, declined, passed on or registered. */
  answeredAt: string | null;
  @ApiProperty({ enum: declineReasons, enumName: 'DeclineReason', nullable: true })
  declineReason: DeclineReason | null;
  declineWords: string | null;
  /** Of the registration it became; null before. */
  registrationId: string | null;
  @ApiProperty({ enum: registrationStates, enumName: 'RegistrationState', nullable: true })
  registrationState: RegistrationState | null;
  /** Until when a place is held for it now. */
  heldUntil: string | null;
  /** A place was to be held, and none was left. */
  hasMissedHold: boolean;
  createdAt: string;
}

export class InvitationCountView {
  @ApiProperty({ enum: invitationStates, enumName: 'InvitationState' })
  state: InvitationState;
  count: number;
}

export class InvitationWaveView {
  id: string;
  name: string;
}

export class InvitationListView {
  items: InvitationView[];
  nextCursor: string | null;
  /** Rows that match the filters; null on later pages. */
  total: number | null;
  /** Rows per state that match every other filter; empty on later pages. */
  counts: InvitationCountView[];
  /** Places held now for people invited to this conference; null on later pages. */
  held: number | null;
  /** People for whom no place was left to hold; null on later pages. */
  missedHolds: number | null;
  /** Waves that made invitations; empty on later pages. */
  waves: InvitationWaveView[];
}

export class InvitationEventView {
  at: string;
  /** A change (`invitation.declined`), or the template of a mail. */
  what: string;
  @ApiProperty({ enum: ['change', 'mail', 'moment'], enumName: 'InvitationEventKind' })
  kind: 'change' | 'mail' | 'moment';
  /** The colleague who did it; null for the invited person and the system. */
  actorName: string | null;
  details: Record<string, unknown>;
  mailId: string | null;
  @ApiProperty({ enum: mailStates, enumName: 'MailState', nullable: true })
  mailState: MailState | null;
}

export class InvitationDetailView extends InvitationView {
  /** Whose invitation was passed on to become this one. */
  passedOnFromId: string | null;
  passedOnFromName: string | null;
  passedOnToId: string | null;
  passedOnToName: string | null;
  /** Oldest first. */
  timeline: InvitationEventView[];
}

export class InvitedView {
  /** New invitations, each with its mail under way. */
  invited: number;
  /** Whose address has an invitation to this conference already. */
  alreadyInvited: number;
  held: number;
  /** For whom no place was left to hold. */
  missedHolds: number;
}

export class InvitationsChangedView {
  changed: number;
  /** Left as they were, because they cannot be changed so any more. */
  unchanged: number;
  /** More match the filter: the same request again with this cursor. */
  nextCursor: string | null;
}

export class InvitationUrlView {
  url: string;
}

export class NudgeView {
  /** The draft of the mailing to those who have not answered. */
  mailingId: string;
  count: number;
}
