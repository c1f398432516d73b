import { Module } from '@nestjs/common';
import { AnswersHttpModule } from './answers-http.module.js';
import { FiguresHttpModule } from './figures-http.module.js';
import { ItemsHttpModule } from './items-http.module.js';
import { MatchingHttpModule } from './matching-http.module.js';
import { MeetingsHttpModule } from './meetings-http.module.js';
import { RoundtablesHttpModule } from './roundtables-http.module.js';
import { TimetableHttpModule } from './timetable-http.module.js';

@Module({
  imports: [
    AnswersHttpModule,
    FiguresHttpModule,
    ItemsHttpModule,
    MatchingHttpModule,
    MeetingsHttpModule,
    RoundtablesHttpModule,
    TimetableHttpModule,
  ],
})
export class DockingHttpModule {}
