import { Controller, Get } from '@nestjs/common';
import { Needs } from '#platform/http';
import { ReadMailHealth } from '#platform/mail';
import { MailHealthView } from './mail-health.view.js';

/** Whether mails leave, for the console to say when they do not. */
@Controller('mail/health')
@Needs('outreach.read')
export class MailHealthController {
  constructor(private readonly health: ReadMailHealth) {}

  @Get()
  async show(): Promise<MailHealthView> {
    const { due, oldestDueSeconds, fault } = await this.health.run();
    return { due, oldestDueSeconds, fault };
  }
}
