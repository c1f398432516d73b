import { IsUUID } from 'class-validator';
import { defineJob } from '../job.js';

export class SendMailPayload {
  @IsUUID()
  mailId: string;
}

export const sendMail = defineJob({
  name: 'mail.send',
  queue: 'mail',
  payload: SendMailPayload,
  attempts: 3,
});
