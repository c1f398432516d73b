import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Public, TheCall } from '#platform/http';
import { CompletePasswordReset } from '../application/complete-password-reset.js';
import { OpenPasswordReset } from '../application/open-password-reset.js';
import { RequestPasswordReset } from '../application/request-password-reset.js';
import {
  CompletePasswordResetDto,
  OpenPasswordResetDto,
  RequestPasswordResetDto,
} from './password-resets.dto.js';
import { PasswordResetRequestedView, PasswordResetView } from './password-resets.view.js';

@Controller('password-resets')
@Public()
export class PasswordResetsController {
  constructor(
    private readonly requestReset: RequestPasswordReset,
    private readonly openReset: OpenPasswordReset,
    private readonly completeReset: CompletePasswordReset,
  ) {}

  /** Sends a link if there is such an account; the answer is the same if there is none. */
  @Post()
  @HttpCode(202)
  request(
    @TheCall() call: Call,
    @Body() { email }: RequestPasswordResetDto,
  ): Promise<PasswordResetRequestedView> {
    return this.requestReset.run(call, email);
  }

  /** Whose password the link is for; uses nothing up. */
  @Post('open')
  @HttpCode(200)
  open(@TheCall() call: Call, @Body() { token }: OpenPasswordResetDto): Promise<PasswordResetView> {
    return this.openReset.run(call, token);
  }

  /** Sets the new password and ends all sessions; works once. */
  @Post('complete')
  @HttpCode(204)
  complete(@TheCall() call: Call, @Body() body: CompletePasswordResetDto): Promise<void> {
    return this.completeReset.run(call, body);
  }
}
