import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import type { Call } from '#platform/call';
import { Public, SignedIn, TheCall, type ZijinReply, type ZijinRequest } from '#platform/http';
import { EndSession } from '../application/end-session.js';
import { ListSessions } from '../application/list-sessions.js';
import { SignIn } from '../application/sign-in.js';
import { MeView } from './me.view.js';
import { SessionCookie, browserOf } from './session-cookie.js';
import { SignInDto } from './sessions.dto.js';
import { SessionListView } from './sessions.view.js';

@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly signInUser: SignIn,
    private readonly listSessions: ListSessions,
    private readonly endSession: EndSession,
    private readonly cookie: SessionCookie,
  ) {}

  /** Signs in: sets the session cookie. */
  @Post()
  @Public()
  async signIn(
    @TheCall() call: Call,
    @Body() body: SignInDto,
    @Req() request: ZijinRequest,
    @Res({ passthrough: true }) reply: ZijinReply,
  ): Promise<MeView> {
    return this.cookie.set(reply, await this.signInUser.run(call, { ...body, browser: browserOf(request) }));
  }

  /** One's own sessions, the latest used first. */
  @Get()
  @SignedIn()
  list(@TheCall() call: Call, @Req() request: ZijinRequest): Promise<SessionListView> {
    return this.listSessions.run(call, request.sessionId);
  }

  /** Signs out here. */
  @Delete('current')
  @HttpCode(204)
  @SignedIn()
  async signOut(
    @TheCall() call: Call,
    @Req() request: ZijinRequest,
    @Res({ passthrough: true }) reply: ZijinReply,
  ): Promise<void> {
    await this.endSession.run(call, request.sessionId ?? '');
    this.cookie.clear(reply);
  }

  /** Ends one of one's other sessions. */
  @Delete(':id')
  @HttpCode(204)
  @SignedIn()
  end(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.endSession.run(call, id);
  }
}
