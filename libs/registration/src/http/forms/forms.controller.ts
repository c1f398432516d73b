import { Body, Controller, Get, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import type { ParticipantType } from '#contracts/vocabulary';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { ReadForms } from '../../application/forms/read-forms.js';
import { SaveForm } from '../../application/forms/save-form.js';
import { SaveFormDto } from './form.dto.js';
import { FormSummariesView, FormVersionsView, FormView } from './form.view.js';
import { TYPE_PARAM, TypeParam } from './type-param.js';

@Controller('conferences/:conferenceId/forms')
export class FormsController {
  constructor(
    private readonly readForms: ReadForms,
    private readonly saveForm: SaveForm,
  ) {}

  @Get()
  @Needs('registration.read')
  list(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
  ): Promise<FormSummariesView> {
    return this.readForms.list(call, conferenceId);
  }

  @Get(':participantType')
  @Needs('registration.read')
  @ApiParam(TYPE_PARAM)
  read(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @TypeParam() participantType: ParticipantType,
  ): Promise<FormView> {
    return this.readForms.one(call, conferenceId, participantType);
  }

  /** The whole form. Answers already given keep the version they were given to. */
  @Put(':participantType')
  @Needs('conference.edit')
  @ApiParam(TYPE_PARAM)
  save(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @TypeParam() participantType: ParticipantType,
    @Body() body: SaveFormDto,
  ): Promise<FormView> {
    return this.saveForm.run(call, conferenceId, participantType, body);
  }

  @Get(':participantType/versions')
  @Needs('registration.read')
  @ApiParam(TYPE_PARAM)
  versions(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @TypeParam() participantType: ParticipantType,
  ): Promise<FormVersionsView> {
    return this.readForms.versions(call, conferenceId, participantType);
  }
}
