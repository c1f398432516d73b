import { Module } from '@nestjs/common';
import { AgreementsJobsModule } from './agreements-jobs.module.js';
import { MilestonesJobsModule } from './milestones-jobs.module.js';

/** What the worker does for signing. */
@Module({ imports: [AgreementsJobsModule, MilestonesJobsModule] })
export class SigningJobsModule {}
