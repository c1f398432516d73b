import { Injectable } from '@nestjs/common';
import { followEndedRegistration, type EndedRegistrationPayload } from '#contracts/jobs/registration';
import type { Call } from '#platform/call';
import { Handles, type JobHandler } from '#platform/queue';
import { EndWithdrawn } from '../../application/meetings/end-withdrawn.js';

@Injectable()
@Handles(followEndedRegistration)
export class FollowEndedRegistrationHandler implements JobHandler<EndedRegistrationPayload> {
  constructor(private readonly endWithdrawn: EndWithdrawn) {}

  handle({ registrationId }: EndedRegistrationPayload, call: Call): Promise<void> {
    return this.endWithdrawn.run(call, registrationId);
  }
}
