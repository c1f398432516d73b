import { Module } from '@nestjs/common';
import { FinishMailings } from './application/mailings/run/finish-mailings.js';
import { FollowConferences } from './application/mailings/run/follow-conferences.js';
import { PlanPeople } from './application/mailings/run/plan-people.js';
import { SendDue } from './application/mailings/run/send-due.js';
import { MailingsRound } from './jobs/mailings.round.js';

/** What the worker does for mailings. */
@Module({ providers: [FinishMailings, FollowConferences, MailingsRound, PlanPeople, SendDue] })
export class MailingsJobsModule {}
