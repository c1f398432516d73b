import { ApiProperty } from '@nestjs/swagger';
import { clashKinds, type ClashKind } from '#contracts/programme/clashes';
import {
  participantTypes,
  sessionKinds,
  type ParticipantType,
  type SessionKind,
} from '#contracts/vocabulary';
import { sessionAspects, type SessionAspect } from '../../domain/programme/programme-difference.js';

export class SpeakerView {
  nameZh: string;
  nameEn: string;
  organisation: string;
  registrationId: string | null;
  representativeId: string | null;
}

export class SessionSignUpView {
  places: number;
  /** None: every type. */
  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType', isArray: true })
  participantTypes: ParticipantType[];
}

export class DraftSessionView {
  id: string;
  @ApiProperty({ enum: sessionKinds, enumName: 'SessionKind' })
  kind: SessionKind;
  titleZh: string;
  titleEn: string;
  themeZh: string;
  themeEn: string;
  roomId: string | null;
  /** Null as long as it is unscheduled. */
  startsAt: string | null;
  endsAt: string | null;
  minutes: number;
  people: SpeakerView[];
  /** Who else speaks, in words. */
  speakers: string;
  signUp: SessionSignUpView | null;
  /** Places taken of the released session. */
  taken: number;
}

export class ClashView {
  @ApiProperty({ enum: clashKinds, enumName: 'ClashKind' })
  kind: ClashKind;
  /** Keeps the programme from being released. */
  isBlocking: boolean;
  /** One or two sessions. */
  sessionIds: string[];
  personZh?: string;
  personEn?: string;
  themeZh?: string;
  themeEn?: string;
  minutes?: number;
  places?: number;
  seats?: number;
  conferenceZh?: string;
  conferenceEn?: string;
}

/** A session as it stands in a release. */
export class ReleasedSessionView {
  id: string;
  @ApiProperty({ enum: sessionKinds, enumName: 'SessionKind' })
  kind: SessionKind;
  titleZh: string;
  titleEn: string;
  themeZh: string;
  themeEn: string;
  roomId: string | null;
  roomNameZh: string | null;
  roomNameEn: string | null;
  startsAt: string;
  endsAt: string;
  people: SpeakerView[];
  speakers: string;
  signUp: SessionSignUpView | null;
}

/** Added: no `before`; removed: no `after`; else changed in these aspects. */
export class SessionChangeView {
  sessionId: string;
  before: ReleasedSessionView | null;
  after: ReleasedSessionView | null;
  @ApiProperty({ enum: sessionAspects, enumName: 'SessionAspect', isArray: true })
  aspects: SessionAspect[];
}

/** A room that the released programme of another conference holds. */
export class HeldRoomView {
  roomId: string;
  startsAt: string;
  endsAt: string;
  conferenceZh: string;
  conferenceEn: string;
}

/** The programme as it is being worked on. */
export class ProgrammeView {
  /** Of the draft; a change names the one it was made on. */
  version: number;
  sessions: DraftSessionView[];
  clashes: ClashView[];
  roomsHeldElsewhere: HeldRoomView[];
  /** The public version in force; null before the first. */
  releasedNumber: number | null;
  releasedAt: string | null;
  /** What a release would change. */
  difference: SessionChangeView[];
}

export class ReleasePreviewView {
  version: number;
  clashes: ClashView[];
  difference: SessionChangeView[];
  /** Everybody with a place is told: the opening has moved, or the day as a whole. */
  concernsEverybody: boolean;
  /** How many get a mail. */
  mails: number;
  /** Some of their names. */
  examples: string[];
  /** How many lose a session they signed up for. */
  hurt: number;
  /** How many get a mail also when nobody else is told: whose session goes or takes no more sign-ups. */
  mailsAnyway: number;
}

export class ReleaseRowView {
  number: number;
  releasedAt: string;
  /** Null where the system did. */
  releasedByName: string | null;
  noteZh: string;
  noteEn: string;
  sessions: number;
}

export class ReleaseListView {
  items: ReleaseRowView[];
}

export class ReleaseView extends ReleaseRowView {
  /** Against the version before it. */
  difference: SessionChangeView[];
}
