import { Module } from '@nestjs/common';
import { MeetingsJobsModule } from './meetings-jobs.module.js';

/** What the worker does for docking. */
@Module({ imports: [MeetingsJobsModule] })
export class DockingJobsModule {}
