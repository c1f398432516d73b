import type { Placement } from './problem.js';
import type { UnservedMeeting } from './explain/reasons.js';

/** What a timetable amounts to, in the order in which it is judged. Counted anew by the checker. */
export interface Counts {
  mustsHeld: number;
  /** People with at least one meeting. Judged only where nobody is to be left out. */
  peopleServed: number;
  /** Sum of the weights of all held meetings, must-meets included. */
  weight: number;
  held: number;
  /**
   * A gap is a group of idle slots between two consecutive meetings of a person in one block. Summed over all people.
   */
  gaps: number;
  /** Meetings of the published version that have another slot or table now. */
  changes: number;
}

/**
 * Proven: no timetable that is as good in what is judged before has more (`mustsHeld`, `peopleServed`, `weight`) or
 * fewer (`gaps`, `changes`). Where nothing could be proven, the trivial bound.
 */
export interface Bounds {
  mustsHeld: number;
  peopleServed: number;
  weight: number;
  gaps: number;
  changes: number;
}

/** `optimal`: nothing better exists. `infeasible`: proven, nothing exists at all. `unknown`: nothing found in time. */
export type TimetableStatus = 'optimal' | 'feasible' | 'infeasible' | 'unknown';

export interface Progress {
  seconds: number;
  /** Of search and proof; with the same seed the same steps lead to the same timetable on any machine. */
  steps: number;
  phase: 'construct' | 'search' | 'prove';
  /** Nothing before the first valid timetable. */
  counts?: Counts;
  bounds: Bounds;
}

export interface TimetableResult {
  status: TimetableStatus;
  placements: Placement[];
  /** Meetings without a place, each with the reasons that can be shown. */
  unserved: UnservedMeeting[];
  /** Nothing when there is no timetable. */
  counts?: Counts;
  bounds: Bounds;
  /** Wishes that were possible without "nobody left out", at most: the cost of that setting, as a proven bound. */
  weightBoundWithoutFairness?: number;
  seconds: number;
  steps: number;
}

export interface SolveOptions {
  /** Wall clock; the best timetable so far is given when it is over. */
  seconds: number;
  /** A whole number; decides every choice that chance makes. */
  seed?: number;
  /** Ends earlier, after so many steps: with it, and `seconds` ample, the outcome does not depend on the machine. */
  steps?: number;
}
