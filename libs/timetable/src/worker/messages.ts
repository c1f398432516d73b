import type { TimetableProblem } from '../problem.js';
import type { Progress, SolveOptions, TimetableResult } from '../result.js';

export interface ToThread {
  problem: TimetableProblem;
  options: SolveOptions;
  /** One whole number; 1 asks the thread to end with the best so far. */
  stop: SharedArrayBuffer;
}

export type FromThread =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'result'; result: TimetableResult }
  | { kind: 'failed'; name: string; message: string };
