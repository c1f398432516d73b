import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Call } from '#platform/call';
import { AtOnce, Public, TheCall } from '#platform/http';
import { AcceptOffer } from '../application/accept-offer.js';
import { CancelOwnRegistration } from '../application/cancel-own-registration.js';
import { ReadPersonalPage } from '../application/read-personal-page.js';
import { RegisterPublicly } from '../application/register-publicly.js';
import { ResendLink } from '../application/resend-link.js';
import { currentPrivacyText } from '../domain/privacy-text.js';
import {
  PersonalLinkDto,
  PublicRegistrationDto,
  RegistrationLinkDto,
  ResendLinkDto,
} from './public-registration.dto.js';
import { AcceptedView, PrivacyTextView, RegisteredView, TicketView } from './public-registration.view.js';

/** Three batches of the group commit: enough that none goes out half empty, few enough to answer within 100 ms. */
const MOST_REGISTERING = 192;

@Controller('public')
export class PublicRegistrationsController {
  constructor(
    private readonly registerPublicly: RegisterPublicly,
    private readonly resendLink: ResendLink,
    private readonly readPersonalPage: ReadPersonalPage,
    private readonly cancelOwnRegistration: CancelOwnRegistration,
    private readonly acceptOffer: AcceptOffer,
  ) {}

  @Get('privacy-text')
  @Public()
  privacyText(): PrivacyTextView {
    return currentPrivacyText;
  }

  @Post('conferences/:slug/registrations')
  @AtOnce(MOST_REGISTERING)
  @Public()
  register(
    @TheCall() call: Call,
    @Param('slug') slug: string,
    @Body() body: PublicRegistrationDto,
  ): Promise<RegisteredView> {
    return this.registerPublicly.run(call, slug, body);
  }

  /** Mails the personal link again, to the registered address only. Always the same answer. */
  @Post('conferences/:slug/resend-link')
  @HttpCode(202)
  @Public()
  resend(
    @TheCall() call: Call,
    @Param('slug') slug: string,
    @Body() body: ResendLinkDto,
  ): Promise<AcceptedView> {
    return this.resendLink.run(call, slug, body);
  }

  /** The personal page. Changes nothing; the token travels in the body so that no log keeps it. */
  @Post('registrations/open')
  @HttpCode(200)
  @Public()
  open(@TheCall() call: Call, @Body() body: PersonalLinkDto): Promise<TicketView> {
    return this.readPersonalPage.run(call, body);
  }

  @Post('registrations/cancel')
  @HttpCode(200)
  @Public()
  cancel(@TheCall() call: Call, @Body() body: RegistrationLinkDto): Promise<TicketView> {
    return this.cancelOwnRegistration.run(call, body.token);
  }

  @Post('registrations/accept-offer')
  @HttpCode(200)
  @Public()
  accept(@TheCall() call: Call, @Body() body: PersonalLinkDto): Promise<TicketView> {
    return this.acceptOffer.run(call, body);
  }

  @Get('registrations/:token/calendar.ics')
  @Public()
  @Header('cache-control', 'no-store')
  @ApiProduces('text/calendar')
  @ApiOkResponse({ content: { 'text/calendar': { schema: { type: 'string' } } } })
  async calendar(@TheCall() call: Call, @Param('token') token: string): Promise<StreamableFile> {
    return new StreamableFile(Buffer.from(await this.readPersonalPage.calendar(call, token)), {
      type: 'text/calendar; charset=utf-8',
      disposition: 'attachment; filename="zijin.ics"',
    });
  }

  @Get('registrations/:token/ticket.png')
  @Public()
  @Header('cache-control', 'no-store')
  @ApiProduces('image/png')
  @ApiOkResponse({ content: { 'image/png': { schema: { type: 'string', format: 'binary' } } } })
  async picture(@TheCall() call: Call, @Param('token') token: string): Promise<StreamableFile> {
    return new StreamableFile(await this.readPersonalPage.picture(call, { token }), {
      type: 'image/png',
      disposition: 'inline; filename="ticket.png"',
    });
  }

  /** The ticket of a colleague who has no link of the own. */
  @Get('registrations/:token/colleagues/:colleagueId/ticket.png')
  @Public()
  @Header('cache-control', 'no-store')
  @ApiProduces('image/png')
  @ApiOkResponse({ content: { 'image/png': { schema: { type: 'string', format: 'binary' } } } })
  async colleaguePicture(
    @TheCall() call: Call,
    @Param('token') token: string,
    @Param('colleagueId', ParseUUIDPipe) colleagueId: string,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.readPersonalPage.picture(call, { token, colleagueId }), {
      type: 'image/png',
      disposition: 'inline; filename="ticket.png"',
    });
  }
}
