import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { ConferenceCopied } from './application/conference-copied.js';
import { ConferenceImpact } from './application/conference-impact.js';
import { ConferenceReadiness } from './application/conference-readiness.js';
import { CopyConference } from './application/copy-conference.js';
import { CreateCampaign } from './application/create-campaign.js';
import { CreateVenue } from './application/create-venue.js';
import { EditCampaign } from './application/edit-campaign.js';
import { EditConference } from './application/edit-conference.js';
import { EditProgramme } from './application/edit-programme.js';
import { EditVenue } from './application/edit-venue.js';
import { ListCampaigns } from './application/list-campaigns.js';
import { ListVenues } from './application/list-venues.js';
import { MoveConference } from './application/move-conference.js';
import { ReadConferences } from './application/read-conferences.js';
import { ReadPublicConferences } from './application/read-public-conferences.js';
import { ScheduleConference } from './application/schedule-conference.js';
import { TellGrantScopes } from './application/tell-grant-scopes.js';
import { SetPlaces } from './application/set-places.js';

const useCases = [
  CreateCampaign,
  EditCampaign,
  ListCampaigns,
  CreateVenue,
  EditVenue,
  ListVenues,
  ScheduleConference,
  EditConference,
  EditProgramme,
  SetPlaces,
  CopyConference,
  MoveConference,
  ReadConferences,
  ReadPublicConferences,
];

/** The use cases, and the two registries where other contexts have their say; import it to register there. */
@Module({
  imports: [AccountsModule],
  providers: [ConferenceCopied, ConferenceImpact, ConferenceReadiness, TellGrantScopes, ...useCases],
  exports: [ConferenceCopied, ConferenceImpact, ConferenceReadiness, ...useCases],
})
export class ConferencesModule {}
