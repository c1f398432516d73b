import type { Schema } from '#platform/database';
import { AnswerCall } from './answers/answer-call.entity.js';
import { AnswerMessage } from './answers/answer-message.entity.js';
import { Answer } from './answers/answer.entity.js';
import { Field } from './items/field.entity.js';
import { DockingFile } from './items/docking-file.entity.js';
import { Item } from './items/item.entity.js';
import { ItemUpload } from './items/item-upload.entity.js';
import { MatchVerdict } from './matching/match-verdict.entity.js';
import { TradeTerm } from './matching/trade-term.entity.js';
import { Absence } from './meetings/absence.entity.js';
import { DockingRules } from './meetings/docking-rules.entity.js';
import { FollowUp } from './meetings/follow-up.entity.js';
import { MeetingBlock } from './meetings/meeting-block.entity.js';
import { MeetingMove } from './meetings/meeting-move.entity.js';
import { MeetingPerson } from './meetings/meeting-person.entity.js';
import { MeetingRequest } from './meetings/meeting-request.entity.js';
import { MeetingTable } from './meetings/meeting-table.entity.js';
import { Meeting } from './meetings/meeting.entity.js';
import { Timetable } from './meetings/timetable.entity.js';
import { DockingSession } from './roundtables/docking-session.entity.js';
import { RoundtableItem } from './roundtables/roundtable-item.entity.js';
import { RoundtableSeat } from './roundtables/roundtable-seat.entity.js';
import { Roundtable } from './roundtables/roundtable.entity.js';
import { CreateDockingItems1700000801000 } from './migrations/1700000801000-create-docking-items.js';
import { OfferUsualFields1700000801500 } from './migrations/1700000801500-offer-usual-fields.js';
import { CreateDockingAnswers1700000802000 } from './migrations/1700000802000-create-docking-answers.js';
import { CreateMatchLists1700000803000 } from './migrations/1700000803000-create-match-lists.js';
import { CreateMeetings1700000804000 } from './migrations/1700000804000-create-meetings.js';
import { CreateTimetables1700000805000 } from './migrations/1700000805000-create-timetables.js';
import { FollowMeetingsUp1700000806100 } from './migrations/1700000806100-follow-meetings-up.js';
import { MeetNow1700000806200 } from './migrations/1700000806200-meet-now.js';
import { TellOutcomes1700000806000 } from './migrations/1700000806000-tell-outcomes.js';
import { CreateRoundtables1700000808000 } from './migrations/1700000808000-create-roundtables.js';

export const dockingSchema: Schema = {
  entities: [
    Absence,
    Answer,
    AnswerCall,
    AnswerMessage,
    DockingFile,
    DockingRules,
    Field,
    FollowUp,
    Item,
    ItemUpload,
    MatchVerdict,
    Meeting,
    MeetingBlock,
    MeetingMove,
    MeetingPerson,
    MeetingRequest,
    MeetingTable,
    Timetable,
    DockingSession,
    Roundtable,
    RoundtableItem,
    RoundtableSeat,
    TradeTerm,
  ],
  migrations: [
    CreateDockingItems1700000801000,
    OfferUsualFields1700000801500,
    CreateDockingAnswers1700000802000,
    CreateMatchLists1700000803000,
    CreateMeetings1700000804000,
    CreateTimetables1700000805000,
    TellOutcomes1700000806000,
    FollowMeetingsUp1700000806100,
    MeetNow1700000806200,
    CreateRoundtables1700000808000,
  ],
};
