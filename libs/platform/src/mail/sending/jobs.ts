import { Injectable } from '@nestjs/common';
import { sendMail, sendMailing, type SendMailPayload } from '#contracts/jobs/mail';
import type { Call } from '#platform/call';
import { Handles, type JobHandler } from '#platform/queue';
import { SendMails } from './send-mails.js';

@Injectable()
@Handles(sendMail)
export class SendMailJob implements JobHandler<SendMailPayload> {
  constructor(private readonly send: SendMails) {}

  handle({ mailIds }: SendMailPayload, call: Call): Promise<void> {
    return this.send.run(call, mailIds);
  }
}

@Injectable()
@Handles(sendMailing)
export class SendMailingJob implements JobHandler<SendMailPayload> {
  constructor(private readonly send: SendMails) {}

  handle({ mailIds }: SendMailPayload, call: Call): Promise<void> {
    return this.send.run(call, mailIds);
  }
}
