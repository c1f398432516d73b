/** Work for the worker, declared once: producer and handler share the payload's class. */
export interface JobContract<Payload extends object = object> {
  readonly name: string;
  readonly queue: string;
  /** Class with class-validator rules; ids only, never rendered text, personal data or secrets. */
  readonly payload: new () => Payload;
  /** Tries before the job is parked. */
  readonly attempts: number;
}

export const defineJob = <Payload extends object>(contract: JobContract<Payload>): JobContract<Payload> =>
  contract;
