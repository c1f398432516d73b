import { Module } from '@nestjs/common';
import { Limits } from '#platform/limits';
import { AnswerRequest } from './application/meetings/answer-request.js';
import { ArrangeMeeting } from './application/meetings/arrange-meeting.js';
import { CancelOwnMeeting } from './application/meetings/cancel-own-meeting.js';
import { ChangeMeeting } from './application/meetings/change-meeting.js';
import { AnswerMove } from './application/meetings/day/answer-move.js';
import { AskNow } from './application/meetings/day/ask-now.js';
import { DelayBlock } from './application/meetings/day/delay-block.js';
import { FreePeople } from './application/meetings/day/free-people.js';
import { KeepAbsences } from './application/meetings/day/keep-absences.js';
import { OfferSlots } from './application/meetings/day/offer-slots.js';
import { ReadDay } from './application/meetings/day/read-day.js';
import { ReadRoomScreen } from './application/meetings/day/read-room-screen.js';
import { WalkIn } from './application/meetings/day/walk-in.js';
import { DecideRequest } from './application/meetings/decide-request.js';
import { KeepFollowUp } from './application/meetings/keep-follow-up.js';
import { KeepBlocks } from './application/meetings/keep-blocks.js';
import { KeepMeetingRules } from './application/meetings/keep-meeting-rules.js';
import { KeepTables } from './application/meetings/keep-tables.js';
import { PassRequestOn } from './application/meetings/pass-request-on.js';
import { PeopleWithoutMeeting } from './application/meetings/people-without-meeting.js';
import { PrintPeople } from './application/meetings/print/print-people.js';
import { PrintRooms } from './application/meetings/print/print-rooms.js';
import { PrintTables } from './application/meetings/print/print-tables.js';
import { ReadMeetings } from './application/meetings/read-meetings.js';
import { ReadOwnCalendar } from './application/meetings/read-own-calendar.js';
import { ReadOwnMeetings } from './application/meetings/read-own-meetings.js';
import { ReadRequests } from './application/meetings/read-requests.js';
import { SendRequest } from './application/meetings/send-request.js';
import { SuggestPartners } from './application/meetings/suggest-partners.js';
import { SetOwnAbsences } from './application/meetings/set-own-absences.js';
import { TellOutcome } from './application/meetings/tell-outcome.js';
import {
  MeetingDayController,
  MeetingMovesController,
  OwnDayController,
} from './http/meetings/day.controller.js';
import {
  MeetingBlocksController,
  MeetingGroundsController,
  MeetingTablesController,
} from './http/meetings/ground.controller.js';
import { ConferenceMeetingsController, MeetingsController } from './http/meetings/meetings.controller.js';
import { OwnCalendarController } from './http/meetings/own-calendar.controller.js';
import { OutcomesController } from './http/meetings/outcomes.controller.js';
import { OwnMeetingsController } from './http/meetings/own-meetings.controller.js';
import { MeetingPrintController } from './http/meetings/print.controller.js';
import { ConferenceRequestsController, RequestsController } from './http/meetings/requests.controller.js';
import { MatchingHttpModule } from './matching-http.module.js';
import { MeetingsModule } from './meetings.module.js';

/** Meeting requests and meetings: what participants and organisers do with them. */
@Module({
  imports: [MatchingHttpModule, MeetingsModule],
  controllers: [
    ConferenceMeetingsController,
    ConferenceRequestsController,
    MeetingBlocksController,
    MeetingDayController,
    MeetingGroundsController,
    MeetingMovesController,
    MeetingTablesController,
    MeetingPrintController,
    MeetingsController,
    OwnCalendarController,
    OutcomesController,
    OwnDayController,
    OwnMeetingsController,
    RequestsController,
  ],
  providers: [
    AnswerMove,
    AskNow,
    DelayBlock,
    FreePeople,
    KeepAbsences,
    OfferSlots,
    ReadDay,
    ReadRoomScreen,
    WalkIn,
    AnswerRequest,
    ArrangeMeeting,
    CancelOwnMeeting,
    ChangeMeeting,
    DecideRequest,
    KeepBlocks,
    KeepFollowUp,
    KeepMeetingRules,
    KeepTables,
    Limits,
    PassRequestOn,
    PeopleWithoutMeeting,
    PrintPeople,
    PrintRooms,
    PrintTables,
    ReadMeetings,
    ReadOwnCalendar,
    ReadOwnMeetings,
    ReadRequests,
    SendRequest,
    SetOwnAbsences,
    SuggestPartners,
    TellOutcome,
  ],
})
export class MeetingsHttpModule {}
