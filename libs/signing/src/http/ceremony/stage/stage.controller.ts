import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { deviceName } from '#accounts';
import type { Call } from '#platform/call';
import { Needs, TheCall, type ZijinReply, type ZijinRequest } from '#platform/http';
import { GiveCommand } from '../../../application/ceremony/stage/give-command.js';
import { ReadStage } from '../../../application/ceremony/stage/read-stage.js';
import { RunStage } from '../../../application/ceremony/stage/run-stage.js';
import { WatchStage } from '../../../application/ceremony/stage/watch-stage.js';
import { GiveCommandDto, StartRunDto, WatchQuery, commandOf } from './stage.dto.js';
import { CommandTakenView, StageRunView, CeremonyStageView } from './stage.view.js';

@Controller('conferences/:conferenceId/ceremony/stage')
export class CeremonyStageController {
  constructor(
    private readonly reading: ReadStage,
    private readonly watching: WatchStage,
    private readonly runs: RunStage,
    private readonly commands: GiveCommand,
  ) {}

  @Get()
  @Needs('signing.read')
  read(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
  ): Promise<CeremonyStageView> {
    return this.reading.run(call, conferenceId);
  }

  /** Server-sent events: `snapshot` with everything, then `command` after `command`; `watchers`, and `beat` every 5 s. */
  @Get('live')
  @Needs('signing.read')
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ description: 'A stream that does not end.', type: String })
  live(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Query() { as }: WatchQuery,
    @Req() request: ZijinRequest,
    @Res() reply: ZijinReply,
  ): Promise<void> {
    return this.watching.run(call, conferenceId, as, {
      reply,
      actorNow: async () => (await request.actorNow?.()) ?? null,
    });
  }

  @Post('runs')
  @Needs('signing.stage')
  start(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() { mode }: StartRunDto,
  ): Promise<StageRunView> {
    return this.runs.start(call, conferenceId, mode);
  }

  /** Ends what is on; what was signed live comes in force. */
  @Post('runs/end')
  @HttpCode(200)
  @Needs('signing.stage')
  end(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
  ): Promise<StageRunView> {
    return this.runs.end(call, conferenceId);
  }

  @Post('commands')
  @HttpCode(200)
  @Needs('signing.stage')
  give(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Req() request: ZijinRequest,
    @Body() { runId, command, ...given }: GiveCommandDto,
  ): Promise<CommandTakenView> {
    const asked = { ...given, command: commandOf(command) };
    return this.commands.run(call, conferenceId, runId, asked, deviceName(request.headers['user-agent']));
  }
}
