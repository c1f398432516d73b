import { Module } from '@nestjs/common';
import { AnnounceAgreement } from '#docking';
import { DraftFromMeeting } from './application/agreements/draft-from-meeting.js';
import { RemindParties } from './application/agreements/remind-parties.js';
import { AgreementIntendedHandler } from './jobs/agreements/agreement-intended.handler.js';
import { AgreementsRound } from './jobs/agreements/agreements.round.js';
import { ConfirmationAskedMail, ConfirmationDueMail } from './mail/agreements/confirmation.mails.js';

/** What the worker does for agreements. */
@Module({
  providers: [
    AgreementIntendedHandler,
    AgreementsRound,
    AnnounceAgreement,
    ConfirmationAskedMail,
    ConfirmationDueMail,
    DraftFromMeeting,
    RemindParties,
  ],
})
export class AgreementsJobsModule {}
