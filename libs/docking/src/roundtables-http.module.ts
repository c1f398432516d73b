import { Module } from '@nestjs/common';
import { RegistrationModule } from '#registration';
import { ExportNotes } from './application/roundtables/export-notes.js';
import { KeepRoundtables } from './application/roundtables/keep-roundtables.js';
import { ReadDockingSessions } from './application/roundtables/read-docking-sessions.js';
import { SeatPeople } from './application/roundtables/seat-people.js';
import { SignUpForSession } from './application/roundtables/sign-up-for-session.js';
import { TellMeetings } from './application/roundtables/tell-meetings.js';
import { TakeNotes } from './application/roundtables/take-notes.js';
import {
  DockingSessionsController,
  RoundtablesController,
} from './http/roundtables/docking-sessions.controller.js';
import {
  NoteTakingController,
  OwnDockingSessionsController,
} from './http/roundtables/own-docking-sessions.controller.js';

/** Themed docking sessions: sign-up, roundtables and their notes. */
@Module({
  imports: [RegistrationModule],
  controllers: [
    DockingSessionsController,
    NoteTakingController,
    OwnDockingSessionsController,
    RoundtablesController,
  ],
  providers: [
    ExportNotes,
    KeepRoundtables,
    ReadDockingSessions,
    SeatPeople,
    SignUpForSession,
    TakeNotes,
    TellMeetings,
  ],
})
export class RoundtablesHttpModule {}
