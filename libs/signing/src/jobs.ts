import { Module } from '@nestjs/common';
import { SigningBusyModule } from './signing-busy.module.js';
import { StageJobsModule } from './stage-jobs.module.js';

/** What the worker does for signing. */
@Module({ imports: [SigningBusyModule, StageJobsModule] })
export class SigningJobsModule {}
