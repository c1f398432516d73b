import { Module } from '@nestjs/common';
import { RunTimetable } from './application/timetable/run-timetable.js';
import { ComputeTimetableHandler } from './jobs/timetable/compute-timetable.handler.js';
import { SilentRunsRound } from './jobs/timetable/silent-runs.round.js';
import { MeetingsModule } from './meetings.module.js';

/** What the worker does for the meeting timetable. */
@Module({
  imports: [MeetingsModule],
  providers: [ComputeTimetableHandler, RunTimetable, SilentRunsRound],
})
export class TimetableJobsModule {}
