import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Public, TheCall } from '#platform/http';
import { ReadPublicConferences } from '../application/read-public-conferences.js';
import { PublicConferenceQuery } from './public-conference.dto.js';
import { PublicConferenceListView, PublicConferenceView } from './public-conference.view.js';

/** Short enough that «places left» is believed, long enough to carry a rush. */
const CACHE = 'public, max-age=5';

@Controller('public/conferences')
export class PublicConferencesController {
  constructor(private readonly conferences: ReadPublicConferences) {}

  @Get()
  @Public()
  @Header('cache-control', CACHE)
  list(@TheCall() call: Call, @Query() query: PublicConferenceQuery): Promise<PublicConferenceListView> {
    return this.conferences.list(call, query);
  }

  @Get(':slug')
  @Public()
  @Header('cache-control', CACHE)
  read(@TheCall() call: Call, @Param('slug') slug: string): Promise<PublicConferenceView> {
    return this.conferences.one(call, slug);
  }
}
