import { ApiProperty } from '@nestjs/swagger';
import {
  conferenceStates,
  hostParts,
  participantTypes,
  type ConferenceState,
  type HostPart,
  type ParticipantType,
} from '#contracts/vocabulary';
import {
  readinessStages,
  readinessStates,
  readinessTargets,
  type ReadinessStage,
  type ReadinessState,
  type ReadinessTarget,
} from '../domain/readiness.js';
import { VenueView } from './venue.view.js';

export class HostView {
  organisationId: string;
  @ApiProperty({ enum: hostParts, enumName: 'HostPart' })
  part: HostPart;
  nameZh: string;
  nameEn: string;
}

export class PlacesView {
  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType' })
  participantType: ParticipantType;
  capacity: number;
  /** Held by confirmed registrations and open offers. */
  taken: number;
}

export class SharedPlacesView {
  id: string;
  @ApiProperty({ enum: participantTypes, enumName: 'ParticipantType', isArray: true })
  participantTypes: ParticipantType[];
  nameZh: string;
  nameEn: string;
  capacity: number;
  taken: number;
}

/** One line of the list. */
export class ConferenceRowView {
  id: string;
  slug: string;
  campaignId: string;
  campaignNameZh: string;
  campaignNameEn: string;
  @ApiProperty({ enum: conferenceStates, enumName: 'ConferenceState' })
  state: ConferenceState;
  titleZh: string;
  titleEn: string;
  startsAt: string;
  endsAt: string;
  timeZone: string;
  /** The venue's name, or the place in words. */
  venueNameZh: string;
  venueNameEn: string;
  /** Places over all participant types. */
  capacity: number;
  taken: number;
  isDemo: boolean;
}

export class ConferenceListView {
  items: ConferenceRowView[];
  nextCursor: string | null;
}

export class ConferenceView extends ConferenceRowView {
  summaryZh: string;
  summaryEn: string;
  placeZh: string;
  placeEn: string;
  venue: VenueView | null;
  registrationOpensAt: string;
  registrationClosesAt: string;
  hosts: HostView[];
  places: PlacesView[];
  /** Limits on top of those of the types. */
  sharedPlaces: SharedPlacesView[];
  cancelReason: string;
  cancelledAt: string | null;
  publishedAt: string | null;
  createdAt: string;
  /** States it may go to from here, for this reader. */
  @ApiProperty({ enum: conferenceStates, enumName: 'ConferenceState', isArray: true })
  allowedTransitions: ConferenceState[];
  /** Whether this reader may change it, and its state allows it. */
  isEditable: boolean;
  /** A pattern for others, with a name of its own; never public, never in lists. */
  isTemplate: boolean;
  templateName: string;
  /** The public page, below BASE_URL. */
  publicPath: string;
  version: number;
}

export class ReadinessItemView {
  /** What is checked: `title-en`, `programme`, `places`, …; its words stand in the web app. */
  code: string;
  @ApiProperty({ enum: readinessStages, enumName: 'ReadinessStage' })
  stage: ReadinessStage;
  /** `cannot`: something else has to come first. */
  @ApiProperty({ enum: readinessStates, enumName: 'ReadinessState' })
  state: ReadinessState;
  @ApiProperty({ enum: readinessTargets, enumName: 'ReadinessTarget' })
  target: ReadinessTarget;
  isDone: boolean;
  /** Cannot be published without it. */
  isBlocking: boolean;
  /** How many there are of what is wrong, where it can be counted. */
  count: number | null;
}

export class ReadinessView {
  canPublish: boolean;
  /** What is to be got ready next. */
  @ApiProperty({ enum: readinessStages, enumName: 'ReadinessStage' })
  stage: ReadinessStage;
  items: ReadinessItemView[];
}
