export type { Meeting, Person, Placement, Rules, Slot, Table, TimetableProblem, Walk } from './problem.js';
export type { Bounds, Counts, Progress, SolveOptions, TimetableResult, TimetableStatus } from './result.js';
export type { Reason, UnservedMeeting } from './explain/reasons.js';
export { ProblemRefused } from './model/problem-refused.js';
export { readDzn } from './read-dzn.js';
export { checkTimetable, type Checked } from './check/check-timetable.js';
export { startTimetable, type TimetableRun } from './worker/start-timetable.js';
