import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsUUID } from 'class-validator';
import { defineJob } from '../job.js';

export class AgreementIntendedPayload {
  @IsUUID()
  meetingId: string;

  @IsUUID()
  conferenceId: string;

  /** The demand or achievement they met about. */
  @IsOptional()
  @IsUUID()
  itemId: string | null;

  /** Both parties; the ones that count after merging, in the order of their contacts. */
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(10)
  @IsUUID(undefined, { each: true })
  organisationIds: string[];

  /** Registrations of those who met. */
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(10)
  @IsUUID(undefined, { each: true })
  contactIds: string[];
}

/**
 * Two parties intend an agreement; said once for each meeting. The door into signing, where it stands on the list with
 * both parties filled in; both are told what comes next.
 */
export const agreementIntended = defineJob({
  name: 'docking.agreement-intended',
  queue: 'notices',
  payload: AgreementIntendedPayload,
  attempts: 5,
});

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
