import { IsUUID } from 'class-validator';
import { defineJob } from '../job.js';

export class StartPasswordResetPayload {
  @IsUUID()
  requestId: string;
}

export const startPasswordReset = defineJob({
  name: 'account.start-password-reset',
  queue: 'accounts',
  payload: StartPasswordResetPayload,
  attempts: 5,
});
