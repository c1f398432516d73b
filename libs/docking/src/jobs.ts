import { Module } from '@nestjs/common';
import { AnswersJobsModule } from './answers-jobs.module.js';
import { ItemsJobsModule } from './items-jobs.module.js';
import { MeetingsJobsModule } from './meetings-jobs.module.js';
import { TimetableJobsModule } from './timetable-jobs.module.js';

/** What the worker does for docking. */
@Module({ imports: [AnswersJobsModule, ItemsJobsModule, MeetingsJobsModule, TimetableJobsModule] })
export class DockingJobsModule {}
