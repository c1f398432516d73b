import { Module } from '@nestjs/common';
import { BusyTimes } from './application/meetings/busy-times.js';

/** The registry where other contexts say when people cannot meet; import it to register there. */
@Module({ providers: [BusyTimes], exports: [BusyTimes] })
export class MeetingsModule {}
