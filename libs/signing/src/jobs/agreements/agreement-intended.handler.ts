import { Injectable } from '@nestjs/common';
import { agreementIntended, type AgreementIntendedPayload } from '#contracts/jobs/docking';
import { AnnounceAgreement } from '#docking';
import type { Call } from '#platform/call';
import { Handles, type JobHandler } from '#platform/queue';
import { DraftFromMeeting } from '../../application/agreements/draft-from-meeting.js';

@Injectable()
@Handles(agreementIntended)
export class AgreementIntendedHandler implements JobHandler<AgreementIntendedPayload> {
  constructor(
    private readonly draftFromMeeting: DraftFromMeeting,
    private readonly announceAgreement: AnnounceAgreement,
  ) {}

  async handle(meeting: AgreementIntendedPayload, call: Call): Promise<void> {
    await this.draftFromMeeting.run(call, meeting);
    await this.announceAgreement.run(call, meeting.meetingId);
  }
}
