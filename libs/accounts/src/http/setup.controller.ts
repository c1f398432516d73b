import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Public, TheCall, isLocalRequest, type ZijinReply, type ZijinRequest } from '#platform/http';
import { SetUp } from '../application/set-up.js';
import { MeView } from './me.view.js';
import { SessionCookie, browserOf } from './session-cookie.js';
import { SetUpDto } from './setup.dto.js';
import { SetupView } from './setup.view.js';

@Controller('setup')
@Public()
export class SetupController {
  constructor(
    private readonly setUp: SetUp,
    private readonly cookie: SessionCookie,
  ) {}

  @Get()
  async show(@Req() request: ZijinRequest): Promise<SetupView> {
    return { needsFirstAdministrator: await this.setUp.isNeeded(), needsToken: !isLocalRequest(request) };
  }

  /** Makes the first administrator and signs in; refused once there is one. */
  @Post()
  async complete(
    @TheCall() call: Call,
    @Body() body: SetUpDto,
    @Req() request: ZijinRequest,
    @Res({ passthrough: true }) reply: ZijinReply,
  ): Promise<MeView> {
    const input = { ...body, browser: browserOf(request), isLocal: isLocalRequest(request) };
    return this.cookie.set(reply, await this.setUp.run(call, input));
  }
}
