import { Module } from '@nestjs/common';

/** What the worker does for signing. */
@Module({ imports: [] })
export class SigningJobsModule {}
