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
import { EditVenue } from './application/edit-venue.js';
import { ListCampaigns } from './application/list-campaigns.js';
import { ListVenues } from './application/list-venues.js';
import { MoveConference } from './application/move-conference.js';
import { EditProgramme } from './application/programme/edit-programme.js';
import { ProgrammeAudience } from './application/programme/programme-audience.js';
import { ReadFeeds } from './application/programme/read-feeds.js';
import { ReadProgramme } from './application/programme/read-programme.js';
import { ReleaseProgramme } from './application/programme/release-programme.js';
import { ReadConferences } from './application/read-conferences.js';
import { ReadEmbed } from './application/read-embed.js';
import { ReadPublicConferences } from './application/read-public-conferences.js';
import { ScheduleConference } from './application/schedule-conference.js';
import { TellGrantScopes } from './application/tell-grant-scopes.js';
import { DeleteTemplate } from './application/templates/delete-template.js';
import { ListTemplates } from './application/templates/list-templates.js';
import { RenameTemplate } from './application/templates/rename-template.js';
import { SaveTemplate } from './application/templates/save-template.js';
import { SetPlaces } from './application/set-places.js';
import { SetSharedPlaces } from './application/set-shared-places.js';

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
  ReadProgramme,
  ReadFeeds,
  ReleaseProgramme,
  SetPlaces,
  SetSharedPlaces,
  CopyConference,
  SaveTemplate,
  ListTemplates,
  RenameTemplate,
  DeleteTemplate,
  MoveConference,
  ReadConferences,
  ReadPublicConferences,
  ReadEmbed,
];

/** The use cases, and the registries where other contexts have their say; import it to register there. */
@Module({
  imports: [AccountsModule],
  providers: [
    ConferenceCopied,
    ConferenceImpact,
    ConferenceReadiness,
    ProgrammeAudience,
    TellGrantScopes,
    ...useCases,
  ],
  exports: [ConferenceCopied, ConferenceImpact, ConferenceReadiness, ProgrammeAudience, ...useCases],
})
export class ConferencesModule {}
