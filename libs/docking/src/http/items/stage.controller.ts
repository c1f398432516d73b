import { Body, Controller, Get, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { SetStage } from '../../application/items/set-stage.js';
import { StageSessionDto } from './stage.dto.js';
import { StageView } from './stage.view.js';

@Controller('conferences/:conferenceId/docking/stage')
export class StageController {
  constructor(private readonly stage: SetStage) {}

  @Get()
  @Needs('docking.read')
  read(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
  ): Promise<StageView> {
    return this.stage.read(call, conferenceId);
  }

  /** Replaces the list of one session. */
  @Put(':sessionId')
  @Needs('docking.edit')
  set(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() body: StageSessionDto,
  ): Promise<StageView> {
    return this.stage.set(call, conferenceId, sessionId, body);
  }
}
