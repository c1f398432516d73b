import { Module } from '@nestjs/common';
import { ReadMailHealth } from '#platform/mail';
import { ConferencesModule } from '#conferences';
import { ListMails } from './application/list-mails.js';
import { MailReadiness } from './application/mail-readiness.js';
import { ReadMailSource } from './application/read-mail-source.js';
import { ResendMail } from './application/resend-mail.js';
import { Unsubscribe } from './application/unsubscribe.js';
import { MailHealthController } from './http/mail-health.controller.js';
import { MailsController } from './http/mails.controller.js';
import { OneClickController, UnsubscribeController } from './http/unsubscribe.controller.js';
import { InvitationsHttpModule } from './invitations-http.module.js';
import { LettersHttpModule } from './letters-http.module.js';
import { MailingsHttpModule } from './mailings-http.module.js';
import { SurveysHttpModule } from './surveys-http.module.js';

@Module({
  imports: [
    ConferencesModule,
    InvitationsHttpModule,
    LettersHttpModule,
    MailingsHttpModule,
    SurveysHttpModule,
  ],
  controllers: [MailHealthController, MailsController, OneClickController, UnsubscribeController],
  providers: [ListMails, MailReadiness, ReadMailHealth, ReadMailSource, ResendMail, Unsubscribe],
})
export class OutreachHttpModule {}
