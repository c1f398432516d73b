import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Public, TheCall, type ZijinReply, type ZijinRequest } from '#platform/http';
import { AcceptInvitation } from '../application/accept-invitation.js';
import { OpenInvitation } from '../application/open-invitation.js';
import { AcceptInvitationDto, OpenInvitationDto } from './colleagues.dto.js';
import { InvitationView } from './colleagues.view.js';
import { MeView } from './me.view.js';
import { SessionCookie, browserOf } from './session-cookie.js';

@Controller('colleagues/invitations')
@Public()
export class InvitationsController {
  constructor(
    private readonly openInvitation: OpenInvitation,
    private readonly acceptInvitation: AcceptInvitation,
    private readonly cookie: SessionCookie,
  ) {}

  /** Who is invited; uses nothing up. */
  @Post('open')
  @HttpCode(200)
  open(@TheCall() call: Call, @Body() { token }: OpenInvitationDto): Promise<InvitationView> {
    return this.openInvitation.run(call, token);
  }

  /** Sets name and password and signs in; works once. */
  @Post('accept')
  @HttpCode(200)
  async accept(
    @TheCall() call: Call,
    @Body() body: AcceptInvitationDto,
    @Req() request: ZijinRequest,
    @Res({ passthrough: true }) reply: ZijinReply,
  ): Promise<MeView> {
    const begun = await this.acceptInvitation.run(call, { ...body, browser: browserOf(request) });
    return this.cookie.set(reply, begun);
  }
}
