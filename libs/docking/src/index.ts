export { findItemFacts } from './application/items/find-item-facts.js';
export { AnnounceAgreement } from './application/meetings/announce-agreement.js';
export { BringItems, type BroughtAnswer, type BroughtItem } from './application/items/bring-items.js';
export { BusyTimes, type BusyByPerson, type BusySource } from './application/meetings/busy-times.js';
export { KeepBlocks } from './application/meetings/keep-blocks.js';
export { KeepMeetingRules } from './application/meetings/keep-meeting-rules.js';
export { PublishTimetable } from './application/timetable/publish-timetable.js';
export { RunTimetable } from './application/timetable/run-timetable.js';
export { ShowTimetable } from './application/timetable/show-timetable.js';
export { StartTimetable } from './application/timetable/start-timetable.js';
export { KeepTables } from './application/meetings/keep-tables.js';
export { takeOverMeetings, type MeetingHeldBefore } from './application/meetings/take-over-meetings.js';
export {
  takeOverRequests,
  type AbsenceSaidBefore,
  type RequestMadeBefore,
} from './application/meetings/take-over-requests.js';
export { KeepRoundtables } from './application/roundtables/keep-roundtables.js';
export { SeatPeople } from './application/roundtables/seat-people.js';
export {
  dockingSessions,
  isThemed,
  type SessionOfDocking,
} from './application/roundtables/docking-sessions.js';
export { defaultRules } from './domain/meetings/default-rules.js';
export { MeetingsModule } from './meetings.module.js';
export { makeMatcher } from './application/matching/make-matcher.js';
export { MatchFileError, readMatchItems } from './application/matching/read-match-items.js';
export { best } from './domain/matching/best.js';
export type { MatchItem } from './domain/matching/match-item.js';
export type { Matcher } from './domain/matching/matcher.js';
export { itemsByOwner, rankOwners } from './domain/matching/owner-profile.js';
export { isForTuning, readLabelledSet } from './application/matching/labelled-set.js';
export { measureRankings } from './domain/matching/measured/measure-rankings.js';
export { bootstrapInterval, meanOf, type Measures } from './domain/matching/measured/measures.js';
export { PlainBm25 } from './domain/matching/measured/plain-bm25.js';
