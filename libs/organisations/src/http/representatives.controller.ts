import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { ListRepresentatives } from '../application/list-representatives.js';
import { RevealRepresentative } from '../application/reveal-representative.js';
import { RepresentativeListView, RepresentativeView } from './organisations.view.js';

@Controller('organisations/:id/representatives')
export class RepresentativesController {
  constructor(
    private readonly lists: ListRepresentatives,
    private readonly revealer: RevealRepresentative,
  ) {}

  @Get()
  @Needs('organisations.read')
  list(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<RepresentativeListView> {
    return this.lists.run(call, id);
  }

  /** Mobile and e-mail in full; leaves an audit row. */
  @Post(':representativeId/reveal')
  @HttpCode(200)
  @Needs('personal-data.read')
  reveal(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('representativeId', ParseUUIDPipe) representativeId: string,
  ): Promise<RepresentativeView> {
    return this.revealer.run(call, { organisationId: id, representativeId });
  }
}
