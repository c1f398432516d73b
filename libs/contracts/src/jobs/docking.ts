import { IsUUID } from 'class-validator';
import { defineJob } from '../job.js';

export class ComputeTimetablePayload {
  @IsUUID()
  timetableId: string;
}

/** Make this version of a meeting timetable: minutes of work, in a process of its own. */
export const computeTimetable = defineJob({
  name: 'docking.compute-timetable',
  queue: 'docking',
  payload: ComputeTimetablePayload,
  attempts: 3,
});
