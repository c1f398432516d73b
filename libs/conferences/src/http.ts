import { Module } from '@nestjs/common';
import { ConferencesModule } from './conferences.module.js';
import { CampaignsController } from './http/campaigns.controller.js';
import { ConferencesController } from './http/conferences.controller.js';
import { PlacesController } from './http/places.controller.js';
import { EmbedController } from './http/embed/embed.controller.js';
import { FeedsController } from './http/programme/feeds.controller.js';
import { ProgrammeController } from './http/programme/programme.controller.js';
import { PublicConferencesController } from './http/public-conferences.controller.js';
import { TemplatesController } from './http/templates/templates.controller.js';
import { VenuesController } from './http/venues.controller.js';

@Module({
  imports: [ConferencesModule],
  controllers: [
    CampaignsController,
    VenuesController,
    ConferencesController,
    TemplatesController,
    PlacesController,
    ProgrammeController,
    FeedsController,
    EmbedController,
    PublicConferencesController,
  ],
})
export class ConferencesHttpModule {}
