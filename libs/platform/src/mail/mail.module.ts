import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { MailSettings } from '#config';
import { MailComposers } from './composer.js';
import { SendMail } from './send-mail.js';
import { MailSweep } from './sweep.js';
import { MailTransport, MailboxTransport, SmtpTransport } from './transport.js';

/** The sending side, for the worker. */
@Module({
  imports: [DiscoveryModule],
  providers: [
    {
      provide: MailTransport,
      inject: [MailSettings],
      useFactory: (settings: MailSettings) =>
        settings.smtpUrl ? new SmtpTransport(settings) : new MailboxTransport(),
    },
    MailComposers,
    SendMail,
    MailSweep,
  ],
})
export class MailModule {}
