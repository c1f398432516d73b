import { Body, Controller, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { EditProgramme } from '../application/edit-programme.js';
import { SetPlaces } from '../application/set-places.js';
import { ConferenceView } from './conference.view.js';
import { PlacesDto, ProgrammeDto } from './programme.dto.js';

@Controller('conferences/:id')
export class ProgrammeController {
  constructor(
    private readonly editProgramme: EditProgramme,
    private readonly setPlaces: SetPlaces,
  ) {}

  @Put('programme')
  @Needs('conference.edit')
  programme(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ProgrammeDto,
  ): Promise<ConferenceView> {
    return this.editProgramme.run(call, id, body);
  }

  @Put('places')
  @Needs('conference.edit')
  places(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PlacesDto,
  ): Promise<ConferenceView> {
    return this.setPlaces.run(call, id, body);
  }
}
