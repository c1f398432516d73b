import { Injectable } from '@nestjs/common';
import { agreementIntended, type AgreementIntendedPayload } from '#contracts/jobs/docking';
import type { Call } from '#platform/call';
import { Handles, type JobHandler } from '#platform/queue';
import { AnnounceAgreement } from '../../application/meetings/announce-agreement.js';

@Injectable()
@Handles(agreementIntended)
export class AgreementIntendedHandler implements JobHandler<AgreementIntendedPayload> {
  constructor(private readonly announceAgreement: AnnounceAgreement) {}

  handle({ meetingId }: AgreementIntendedPayload, call: Call): Promise<void> {
    return this.announceAgreement.run(call, meetingId);
  }
}
