import { Body, Controller, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { SetPlaces } from '../application/set-places.js';
import { SetSharedPlaces } from '../application/set-shared-places.js';
import { ConferenceView } from './conference.view.js';
import { PlacesDto, SharedPlacesDto } from './places.dto.js';

@Controller('conferences/:id/places')
export class PlacesController {
  constructor(
    private readonly setPlaces: SetPlaces,
    private readonly setSharedPlaces: SetSharedPlaces,
  ) {}

  @Put()
  @Needs('conference.edit')
  set(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PlacesDto,
  ): Promise<ConferenceView> {
    return this.setPlaces.run(call, id, body);
  }

  /** Limits that several types share, on top of their own. */
  @Put('shared')
  @Needs('conference.edit')
  share(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SharedPlacesDto,
  ): Promise<ConferenceView> {
    return this.setSharedPlaces.run(call, id, body);
  }
}
