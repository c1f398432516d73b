import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Call } from '#platform/call';
import { FromAnywhere, Public, TheCall } from '#platform/http';
import { Unsubscribe } from '../application/unsubscribe.js';
import { UnsubscribeRequest } from './unsubscribe.dto.js';
import { SubscriptionView } from './unsubscribe.view.js';

/** For the page that the link in a mailing opens; the token is sent, never part of an address of the API. */
@Controller('public/unsubscribe')
@Public()
export class UnsubscribeController {
  constructor(private readonly unsubscribe: Unsubscribe) {}

  /** Whether the address of this link is written to; changes nothing. */
  @Post('look')
  @HttpCode(200)
  look(@TheCall() call: Call, @Body() { token }: UnsubscribeRequest): Promise<SubscriptionView> {
    return this.unsubscribe.look(call, token);
  }

  /** No mailing goes to that address any more; again is fine. */
  @Post('stop')
  @HttpCode(200)
  stop(@TheCall() call: Call, @Body() { token }: UnsubscribeRequest): Promise<SubscriptionView> {
    return this.unsubscribe.stop(call, token);
  }

  /** Takes it back. */
  @Post('undo')
  @HttpCode(200)
  undo(@TheCall() call: Call, @Body() { token }: UnsubscribeRequest): Promise<SubscriptionView> {
    return this.unsubscribe.undo(call, token);
  }
}

/**
 * What mail apps call for their own unsubscribe button (RFC 8058): a POST from anywhere, without cookies, with
 * `List-Unsubscribe=One-Click` as its form. A GET of the same address shows the page and changes nothing.
 */
@ApiExcludeController()
@Controller('u')
@Public()
export class OneClickController {
  constructor(private readonly unsubscribe: Unsubscribe) {}

  @Post(':token')
  @FromAnywhere()
  @HttpCode(200)
  async stop(@TheCall() call: Call, @Param('token') token: string): Promise<{ isUnsubscribed: boolean }> {
    const { isUnsubscribed } = await this.unsubscribe.stop(call, token);
    return { isUnsubscribed };
  }
}
