import { ArrayMaxSize, ArrayNotEmpty, IsUUID } from 'class-validator';
import { defineJob } from '../job.js';

/** Mails in one job: enough to share statements, few enough that a crash repeats little. */
export const MAILS_PER_JOB = 50;

export class SendMailPayload {
  @ArrayNotEmpty()
  @ArrayMaxSize(MAILS_PER_JOB)
  @IsUUID('all', { each: true })
  mailIds: string[];
}

export const sendMail = defineJob({
  name: 'mail.send',
  queue: 'mail',
  payload: SendMailPayload,
  attempts: 3,
});

/** The same for mailings, which may be long: a ticket must not wait behind ten thousand invitations. */
export const sendMailing = defineJob({
  name: 'mail.send-mailing',
  queue: 'mailings',
  payload: SendMailPayload,
  attempts: 3,
});
