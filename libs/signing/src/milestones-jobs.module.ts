import { Module } from '@nestjs/common';
import { PlanMilestones } from './application/milestones/plan-milestones.js';
import { RemindOwners } from './application/milestones/remind-owners.js';
import { MilestonesRound } from './jobs/milestones/milestones.round.js';
import {
  CooperationQuestionMail,
  MilestoneAgainMail,
  MilestoneReminderMail,
} from './mail/milestones/milestone.mails.js';

/** What the worker does after the applause. */
@Module({
  providers: [
    CooperationQuestionMail,
    MilestoneAgainMail,
    MilestoneReminderMail,
    MilestonesRound,
    PlanMilestones,
    RemindOwners,
  ],
})
export class MilestonesJobsModule {}
