import { Controller, Get } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { UpcomingMailings } from '../../application/mailings/upcoming-mailings.js';
import { UpcomingMailingsView } from './mailing.view.js';

@Controller('upcoming-mailings')
export class UpcomingController {
  constructor(private readonly upcomingMailings: UpcomingMailings) {}

  /** What goes out next at every conference one may see. */
  @Get()
  @Needs('outreach.read')
  list(@TheCall() call: Call): Promise<UpcomingMailingsView> {
    return this.upcomingMailings.run(call);
  }
}
