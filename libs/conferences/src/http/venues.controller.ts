import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Needs, PageQuery, TheCall } from '#platform/http';
import { CreateVenue } from '../application/create-venue.js';
import { EditVenue } from '../application/edit-venue.js';
import { ListVenues } from '../application/list-venues.js';
import { EditVenueDto, VenueDto } from './venue.dto.js';
import { VenueListView, VenueView } from './venue.view.js';

@Controller('venues')
export class VenuesController {
  constructor(
    private readonly listVenues: ListVenues,
    private readonly createVenue: CreateVenue,
    private readonly editVenue: EditVenue,
  ) {}

  @Get()
  @Needs('conference.read')
  list(@TheCall() call: Call, @Query() query: PageQuery): Promise<VenueListView> {
    return this.listVenues.run(call, query);
  }

  @Post()
  @Needs('conferences.schedule')
  create(@TheCall() call: Call, @Body() body: VenueDto): Promise<VenueView> {
    return this.createVenue.run(call, body);
  }

  @Put(':id')
  @Needs('conferences.schedule')
  edit(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: EditVenueDto,
  ): Promise<VenueView> {
    return this.editVenue.run(call, id, body);
  }
}
