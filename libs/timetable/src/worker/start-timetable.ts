import { Worker } from 'node:worker_threads';

import { ProblemRefused } from '../model/problem-refused.js';
import type { TimetableProblem } from '../problem.js';
import type { Progress, SolveOptions, TimetableResult } from '../result.js';
import type { FromThread, ToThread } from './messages.js';

export interface TimetableRun {
  /** Ends within a second with the best timetable so far. */
  stop(): void;
  /** @throws ProblemRefused for a malformed problem. */
  result: Promise<TimetableResult>;
}

/** Beside the two solvers, which have memory of their own. */
const memoryMb = 1000;

/** A solver call that does not look at the clock may outlast the run by as much, before the thread is ended. */
const graceMs = 20_000;

/**
 * Solves in a thread of its own, on one core.
 * @param onProgress at most five times a second.
 * @param limits `memoryMb`: where the thread ends with an error that says so.
 */
export function startTimetable(
  problem: TimetableProblem,
  options: SolveOptions,
  onProgress: (progress: Progress) => void = () => {},
  limits = { memoryMb },
): TimetableRun {
  const stop = new SharedArrayBuffer(4);
  const workerData: ToThread = { problem, options, stop };
  const thread = new Worker(new URL('./thread.js', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
  });
  let lastCall: NodeJS.Timeout | undefined;
  const result = new Promise<TimetableResult>((done, fail) => {
    lastCall = setTimeout(
      () => fail(new Error('The timetable took longer than it may')),
      options.seconds * 1000 + graceMs,
    );
    thread.on('message', (message: FromThread) => {
      if (message.kind === 'progress') onProgress(message.progress);
      else if (message.kind === 'result') done(message.result);
      else
        fail(
          message.name === 'ProblemRefused'
            ? new ProblemRefused(message.message)
            : new Error(message.message),
        );
    });
    thread.on('error', (error: NodeJS.ErrnoException) => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      fail(isMemory ? new Error(`The timetable needs more than ${limits.memoryMb} MB of memory`) : error);
    });
    thread.on('exit', () => fail(new Error('The timetable thread ended before its time')));
  });
  const ended = result.finally(() => {
    clearTimeout(lastCall);
    return thread.terminate();
  });
  return { stop: () => void Atomics.store(new Int32Array(stop), 0, 1), result: ended };
}
