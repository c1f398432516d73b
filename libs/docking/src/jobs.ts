import { Module } from '@nestjs/common';

/** What the worker does for docking. */
@Module({})
export class DockingJobsModule {}
