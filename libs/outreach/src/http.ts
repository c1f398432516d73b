import { Module } from '@nestjs/common';
import { ConferencesModule } from '#conferences';
import { ListMails } from './application/list-mails.js';
import { MailReadiness } from './application/mail-readiness.js';
import { ReadMailSource } from './application/read-mail-source.js';
import { ResendMail } from './application/resend-mail.js';
import { Unsubscribe } from './application/unsubscribe.js';
import { ReadMailHealth } from '#platform/mail';
import { MailHealthController } from './http/mail-health.controller.js';
import { MailsController } from './http/mails.controller.js';
import { OneClickController, UnsubscribeController } from './http/unsubscribe.controller.js';
import { LettersHttpModule } from './letters.module.js';
import { MailingsHttpModule } from './mailings.module.js';

@Module({
  imports: [ConferencesModule, LettersHttpModule, MailingsHttpModule],
  controllers: [MailHealthController, MailsController, OneClickController, UnsubscribeController],
  providers: [ListMails, MailReadiness, ReadMailHealth, ReadMailSource, ResendMail, Unsubscribe],
})
export class OutreachHttpModule {}
