import { Module } from '@nestjs/common';
import { StageJobsModule } from './stage-jobs.module.js';

/** What the worker does for signing. */
@Module({ imports: [StageJobsModule] })
export class SigningJobsModule {}
