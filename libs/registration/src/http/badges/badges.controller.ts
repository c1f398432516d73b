import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { PrintBadges } from '../../application/badges/print-badges.js';
import { BadgesDto } from './badges.dto.js';
import { BadgesView, PrintedView } from './badges.view.js';

@Controller('conferences/:conferenceId/badges')
export class BadgesController {
  constructor(private readonly printBadges: PrintBadges) {}

  /** What the badges of these people show; changes nothing. */
  @Post()
  @HttpCode(200)
  @Needs('registration.desk')
  prepare(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() body: BadgesDto,
  ): Promise<BadgesView> {
    return this.printBadges.prepare(call, conferenceId, body.registrationIds);
  }

  /** These go to the printer now. */
  @Post('printed')
  @HttpCode(200)
  @Needs('registration.desk')
  print(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() body: BadgesDto,
  ): Promise<PrintedView> {
    return this.printBadges.print(call, conferenceId, body.registrationIds);
  }
}
