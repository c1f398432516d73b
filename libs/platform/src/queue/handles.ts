import { SetMetadata } from '@nestjs/common';
import type { JobContract } from '#contracts/job';
import type { Call } from '#platform/call';

export const HANDLES = Symbol('zijin:handles');

/** A class that does one kind of job. It may be run twice for the same payload. */
export interface JobHandler<P extends object> {
  handle(payload: P, call: Call): Promise<void>;
}

/** Marks the one handler of a job. */
export const Handles =
  <P extends object>(contract: JobContract<P>) =>
  (target: new (...args: never[]) => JobHandler<P>): void => {
    SetMetadata(HANDLES, contract)(target);
  };
