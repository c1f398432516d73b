import { ApiProperty } from '@nestjs/swagger';
import {
  participantTypes,
  qualifications,
  registrationSources,
  registrationStates,
  type ParticipantType,
  type Qualification,
  type RegistrationSource,
  type RegistrationState,
} from '#contracts/vocabulary';
import { AnswerView } from './forms/answer.view.js';

export class RegistrationView {
  id: string;
  conferenceId: string;
  organisationId: string;
  organisationNameZh: string;
  organisationNameEn: string;
  district: string | null;
  @ApiProperty({ enum: qualifications, enumName: 'Qualification', isArray: true })
  qualifications: Qualification[];
  name: string;
  title: string | null;
  /** Masked. */
  mobile: string | null;
  /** Masked. */
  email: string | null;
  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType' })
  participantType: ParticipantType;
  @ApiProperty({ enum: registrationStates, enumName: 'RegistrationState' })
  state: RegistrationState;
  @ApiProperty({ enum: registrationSources, enumName: 'RegistrationSource' })
  source: RegistrationSource;
  @ApiProperty({ enum: ['zh', 'en'] })
  language: 'zh' | 'en';
  registeredAt: string;
  stateChangedAt: string;
  stateReason: string | null;
  offerExpiresAt: string | null;
  /** A place held for somebody invited; nobody has registered for it yet. */
  isHeld: boolean;
  arrivedAt: string | null;
}

/** An answer as people read it; a phone number masked. */
export class AnswerCellView {
  /** Of the question. */
  key: string;
  textZh: string;
  textEn: string;
}

export class RegistrationRowView extends RegistrationView {
  /** To the questions that were asked for; those not answered are left out. */
  answerCells: AnswerCellView[];
}

export class StateCountView {
  @ApiProperty({ enum: registrationStates, enumName: 'RegistrationState' })
  state: RegistrationState;
  count: number;
}

export class RegistrationListView {
  items: RegistrationRowView[];
  nextCursor: string | null;
  /** Rows that match the filters; null on later pages. */
  total: number | null;
  /** Rows per state that match every other filter; empty on later pages. */
  counts: StateCountView[];
  /** Places held for people invited, which are no registrations; null on later pages. */
  held: number | null;
}

export class TimelineEntryView {
  at: string;
  @ApiProperty({ enum: ['change', 'mail', 'scan'], enumName: 'TimelineKind' })
  kind: 'change' | 'mail' | 'scan';
  /** `registration.cancelled`, the mail's template, or `scan.admitted`. */
  what: string;
  /** `user:<id>`, `visitor`, `system:<name>`; null for a mail. */
  actor: string | null;
  /** Of a colleague; null for anybody else. */
  actorName: string | null;
  /** States before and after, a reason; what the change recorded. */
  details: Record<string, unknown>;
  mailId: string | null;
  /** queued, sending, sent, failed or dropped; null for a change. */
  mailState: string | null;
}

export class RegistrationDetailView extends RegistrationView {
  /** Place in the waiting list, from 1. */
  position: number | null;
  consentVersion: string | null;
  consentedAt: string | null;
  hasTicket: boolean;
  /** Its organisation's contact at this conference. */
  isContact: boolean;
  /** The colleague who registered this person along. */
  registeredById: string | null;
  /** Who took this person's place. */
  handedOverToId: string | null;
  /** In the form's order; phone numbers masked. */
  answers: AnswerView[];
  /** Oldest first. */
  timeline: TimelineEntryView[];
}

export class RevealedView {
  mobile: string | null;
  email: string | null;
  /** Answers with their phone numbers in full. */
  answers: AnswerView[];
}

export class PlaceHeldView {
  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType' })
  participantType: ParticipantType;
  until: string;
}

export class KnownPersonView {
  name: string;
  title: string | null;
  organisationId: string;
  organisationNameZh: string;
  organisationNameEn: string;
  /** The person is invited and this place is held for them. */
  held: PlaceHeldView | null;
}

export class KnownPersonAnswer {
  /** Null when the number is new. */
  known: KnownPersonView | null;
}
