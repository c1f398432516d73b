import { Module } from '@nestjs/common';
import { AgreementsJobsModule } from './agreements-jobs.module.js';

/** What the worker does for signing. */
@Module({ imports: [AgreementsJobsModule] })
export class SigningJobsModule {}
