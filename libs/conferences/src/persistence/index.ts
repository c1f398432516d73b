import type { Schema } from '#platform/database';
import { Campaign } from './campaign.entity.js';
import { ConferenceHost } from './conference-host.entity.js';
import { Conference } from './conference.entity.js';
import { CreateCampaignsAndVenues1700000301000 } from './migrations/1700000301000-create-campaigns-and-venues.js';
import { CreateConferences1700000302000 } from './migrations/1700000302000-create-conferences.js';
import { CreateSharedAndSessionPlaces1700000303000 } from './migrations/1700000303000-create-shared-and-session-places.js';
import { LetProgrammesBeDrafts1700000304000 } from './migrations/1700000304000-let-programmes-be-drafts.js';
import { CreateProgrammeReleases1700000305000 } from './migrations/1700000305000-create-programme-releases.js';
import { FurnishRooms1700000310000 } from './migrations/1700000310000-furnish-rooms.js';
import { LetConferencesBeTemplates1700000311000 } from './migrations/1700000311000-let-conferences-be-templates.js';
import { CloseSessionPlaces1700000312000 } from './migrations/1700000312000-close-session-places.js';
import { PlacePool } from './place-pool.entity.js';
import { ProgrammeRelease } from './programme-release.entity.js';
import { ProgrammeSession } from './programme-session.entity.js';
import { Room } from './room.entity.js';
import { SessionPlaces } from './session-places.entity.js';
import { SharedPool } from './shared-pool.entity.js';
import { Venue } from './venue.entity.js';

export const conferencesSchema: Schema = {
  entities: [
    Campaign,
    Venue,
    Room,
    Conference,
    ConferenceHost,
    PlacePool,
    SharedPool,
    SessionPlaces,
    ProgrammeSession,
    ProgrammeRelease,
  ],
  migrations: [
    CreateCampaignsAndVenues1700000301000,
    CreateConferences1700000302000,
    CreateSharedAndSessionPlaces1700000303000,
    LetProgrammesBeDrafts1700000304000,
    CreateProgrammeReleases1700000305000,
    FurnishRooms1700000310000,
    LetConferencesBeTemplates1700000311000,
    CloseSessionPlaces1700000312000,
  ],
};
