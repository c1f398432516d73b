import { Module } from '@nestjs/common';
import { AgreementsJobsModule } from './agreements-jobs.module.js';
import { EvidenceJobsModule } from './evidence-jobs.module.js';
import { MilestonesJobsModule } from './milestones-jobs.module.js';
import { SigningBusyModule } from './signing-busy.module.js';
import { StageJobsModule } from './stage-jobs.module.js';

/** What the worker does for signing. */
@Module({
  imports: [
    AgreementsJobsModule,
    EvidenceJobsModule,
    MilestonesJobsModule,
    SigningBusyModule,
    StageJobsModule,
  ],
})
export class SigningJobsModule {}
