export { ConferencesModule } from './conferences.module.js';
export { requireConference } from './application/conference-access.js';
export { ConferenceCopied, type CopiedConference, type PartCopier } from './application/conference-copied.js';
export { ConferenceImpact, type ImpactReviewer } from './application/conference-impact.js';
export { ConferenceReadiness, type ReadinessCheck } from './application/conference-readiness.js';
export { CopyConference } from './application/copy-conference.js';
export { CreateCampaign } from './application/create-campaign.js';
export { CreateVenue } from './application/create-venue.js';
export { EditConference } from './application/edit-conference.js';
export {
  competingTypes,
  conferencesOfCampaigns,
  findCampaign,
  findConference,
  findConferenceBySlug,
  findConferences,
  holdConference,
  holdConferencesBySlug,
  hostsOf,
  lockPools,
  lockSessionPlaces,
  placesOf,
} from './application/front-door.js';
export { EditProgramme } from './application/programme/edit-programme.js';
export {
  ProgrammeAudience,
  type AudienceTeller,
  type Concerned,
  type ProgrammeChange,
} from './application/programme/programme-audience.js';
export {
  dropUnreleasedPlaces,
  findProgrammeChange,
  lastReleased,
  releasedProgramme,
} from './application/programme/programme-door.js';
export { ReadProgramme } from './application/programme/read-programme.js';
export { ReleaseProgramme } from './application/programme/release-programme.js';
export { placesLeft } from './application/places-left.js';
export { MoveConference } from './application/move-conference.js';
export { ScheduleConference } from './application/schedule-conference.js';
export { SetPlaces } from './application/set-places.js';
export type { ConferenceRecord } from './domain/conference-record.js';
export type { ConferenceChange, Impact } from './domain/impact.js';
export type { ConferencePools, PlaceCount, SessionCount } from './domain/place-counts.js';
export type { Pool } from './domain/places.js';
export {
  closedSignUps,
  goneSessions,
  tellingChanges,
  type SessionAspect,
  type SessionChange,
} from './domain/programme/programme-difference.js';
export type { ReleasedProgramme, ReleasedSession } from './domain/programme/released-session.js';
export { readinessItem, type ReadinessItem } from './domain/readiness.js';
export { registrationPhase, type RegistrationPhase } from './domain/registration-window.js';
export { localDate, momentOf, wallTime } from '#platform/local-time';
