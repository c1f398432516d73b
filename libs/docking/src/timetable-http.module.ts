import { Module } from '@nestjs/common';
import { ChangeTimetable } from './application/timetable/change-timetable.js';
import { CompareTimetables } from './application/timetable/compare-timetables.js';
import { KeepTimetables } from './application/timetable/keep-timetables.js';
import { PublishTimetable } from './application/timetable/publish-timetable.js';
import { ShowTimetable } from './application/timetable/show-timetable.js';
import { StartTimetable } from './application/timetable/start-timetable.js';
import {
  ConferenceTimetablesController,
  TimetablesController,
} from './http/timetable/timetable.controller.js';
import { MeetingsModule } from './meetings.module.js';

/** The meeting timetable: made, looked at, compared, published. */
@Module({
  imports: [MeetingsModule],
  controllers: [ConferenceTimetablesController, TimetablesController],
  providers: [
    ChangeTimetable,
    CompareTimetables,
    KeepTimetables,
    PublishTimetable,
    ShowTimetable,
    StartTimetable,
  ],
})
export class TimetableHttpModule {}
