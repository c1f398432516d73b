import { Injectable } from '@nestjs/common';
import { sealAgreements, type SealAgreementsPayload } from '#contracts/jobs/signing';
import type { Call } from '#platform/call';
import { Handles, type JobHandler } from '#platform/queue';
import { RunSeals } from '../../application/evidence/run-seals.js';

@Injectable()
@Handles(sealAgreements)
export class SealAgreementsHandler implements JobHandler<SealAgreementsPayload> {
  constructor(private readonly runs: RunSeals) {}

  handle({ runId }: SealAgreementsPayload, call: Call): Promise<void> {
    return this.runs.run(call, runId);
  }
}
