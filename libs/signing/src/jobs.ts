import { Module } from '@nestjs/common';
import { EvidenceJobsModule } from './evidence-jobs.module.js';

/** What the worker does for signing. */
@Module({ imports: [EvidenceJobsModule] })
export class SigningJobsModule {}
