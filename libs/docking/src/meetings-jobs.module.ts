import { Module } from '@nestjs/common';
import { AskOutcomes } from './application/meetings/ask-outcomes.js';
import { EndWithdrawn } from './application/meetings/end-withdrawn.js';
import { ExpireRequests } from './application/meetings/expire-requests.js';
import { FollowEndedRegistrationHandler } from './jobs/meetings/follow-ended-registration.handler.js';
import { MeetingsRound } from './jobs/meetings/meetings.round.js';
import { AgreementIntendedMail } from './mail/meetings/agreement-intended.mail.js';
import {
  MeetingMovedMail,
  MeetingsDelayedMail,
  MoveProposedMail,
  SlotFreeMail,
} from './mail/meetings/day.mails.js';
import {
  MeetingArrangedMail,
  MeetingCancelledMail,
  MeetingUnplacedMail,
} from './mail/meetings/meeting.mails.js';
import { MeetingNudgeMail } from './mail/meetings/meeting-nudge.mail.js';
import { OutcomesOpenMail } from './mail/meetings/outcomes-open.mail.js';
import { RequestAcceptedMail } from './mail/meetings/request-accepted.mail.js';
import {
  RequestCancelledMail,
  RequestDeclinedMail,
  RequestExpiredMail,
  RequestPassedOnMail,
} from './mail/meetings/request-ended.mails.js';
import { TimetablePublishedMail } from './mail/meetings/timetable-published.mail.js';
import { RequestReceivedMail } from './mail/meetings/request-received.mail.js';
import { MeetingsModule } from './meetings.module.js';

/** What the worker does for meetings. */
@Module({
  imports: [MeetingsModule],
  providers: [
    AgreementIntendedMail,
    AskOutcomes,
    EndWithdrawn,
    ExpireRequests,
    FollowEndedRegistrationHandler,
    MeetingsRound,
    MeetingArrangedMail,
    MeetingCancelledMail,
    MeetingNudgeMail,
    MeetingUnplacedMail,
    MeetingMovedMail,
    MeetingsDelayedMail,
    MoveProposedMail,
    OutcomesOpenMail,
    SlotFreeMail,
    RequestAcceptedMail,
    RequestCancelledMail,
    RequestDeclinedMail,
    RequestExpiredMail,
    RequestPassedOnMail,
    RequestReceivedMail,
    TimetablePublishedMail,
  ],
})
export class MeetingsJobsModule {}
