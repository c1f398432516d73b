import { IsUUID } from 'class-validator';
import { defineJob } from '../job.js';

export class SealAgreementsPayload {
  @IsUUID()
  runId: string;
}

/** Seal what is signed and not sealed: minutes of work, which must not hold anything else up. */
export const sealAgreements = defineJob({
  name: 'signing.seal-agreements',
  queue: 'signing',
  payload: SealAgreementsPayload,
  attempts: 3,
});
