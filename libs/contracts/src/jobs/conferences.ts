import { IsBoolean, IsInt, IsUUID } from 'class-validator';
import { defineJob } from '../job.js';

export class ConferencePayload {
  @IsUUID()
  conferenceId: string;
}

/** Tell everyone registered that the conference does not take place. Registration handles it. */
export const announceCancellation = defineJob({
  name: 'conference.announce-cancellation',
  queue: 'notices',
  payload: ConferencePayload,
  attempts: 5,
});

export class ProgrammePayload {
  @IsUUID()
  conferenceId: string;

  /** Of the release. */
  @IsInt()
  number: number;

  /** Whether those concerned are written to. */
  @IsBoolean()
  notify: boolean;
}

/** A programme was released: tell those it concerns, end sign-ups for what is gone. Registration handles it. */
export const announceProgramme = defineJob({
  name: 'conference.announce-programme',
  queue: 'notices',
  payload: ProgrammePayload,
  attempts: 5,
});

/** Tell everyone registered that time or place changed. Registration handles it. */
export const announceChange = defineJob({
  name: 'conference.announce-change',
  queue: 'notices',
  payload: ConferencePayload,
  attempts: 5,
});
