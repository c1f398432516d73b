import { Module } from '@nestjs/common';
import { MeetingsModule } from '#docking';
import { SigningBusy } from './application/ceremony/signing-busy.js';

/** Tells the meeting timetable who signs when, in every process that places meetings. */
@Module({ imports: [MeetingsModule], providers: [SigningBusy] })
export class SigningBusyModule {}
