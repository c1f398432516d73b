import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { MailSettings } from '#config';
import { Presence } from '#platform/presence';
import { MailComposers } from './composer.js';
import { Dkim } from './mime/dkim.js';
import { Pace } from './pacing/pace.js';
import { ClaimMails } from './sending/claim.js';
import { ComposeMails } from './sending/compose-mails.js';
import { HandOverMarks } from './sending/hand-over-marks.js';
import { InHand } from './sending/in-hand.js';
import { SendMailJob, SendMailingJob } from './sending/jobs.js';
import { Outcomes } from './sending/outcomes.js';
import { SendMails } from './sending/send-mails.js';
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
    ClaimMails,
    ComposeMails,
    Dkim,
    HandOverMarks,
    InHand,
    MailComposers,
    MailSweep,
    Outcomes,
    Pace,
    Presence,
    SendMailJob,
    SendMailingJob,
    SendMails,
  ],
  exports: [Presence],
})
export class MailModule {}
