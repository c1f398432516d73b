import { Injectable } from '@nestjs/common';
import { computeTimetable, type ComputeTimetablePayload } from '#contracts/jobs/docking';
import type { Call } from '#platform/call';
import { Handles, type JobHandler } from '#platform/queue';
import { RunTimetable } from '../../application/timetable/run-timetable.js';

@Injectable()
@Handles(computeTimetable)
export class ComputeTimetableHandler implements JobHandler<ComputeTimetablePayload> {
  constructor(private readonly runTimetable: RunTimetable) {}

  handle({ timetableId }: ComputeTimetablePayload, call: Call): Promise<void> {
    return this.runTimetable.run(call, timetableId);
  }
}
