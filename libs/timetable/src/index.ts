export type { Meeting, Person, Placement, Rules, Slot, Table, TimetableProblem, Walk } from './problem.js';
export type { Bounds, Counts, Progress, SolveOptions, TimetableResult, TimetableStatus } from './result.js';
export type { Reason, UnservedMeeting } from './explain/reasons.js';
