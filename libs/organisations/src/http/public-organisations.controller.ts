import { Controller, Get, Query } from '@nestjs/common';
import { Public } from '#platform/http';
import { SearchOrganisations } from '../application/search-organisations.js';
import { PublicOrganisationsQuery } from './organisations.dto.js';
import { PublicOrganisationListView } from './organisations.view.js';

@Controller('public/organisations')
export class PublicOrganisationsController {
  constructor(private readonly search: SearchOrganisations) {}

  /** At most eight, of those a colleague has entered or checked. */
  @Get()
  @Public()
  list(@Query() query: PublicOrganisationsQuery): Promise<PublicOrganisationListView> {
    return this.search.run(query.q ?? '');
  }
}
