import { IsUUID } from 'class-validator';
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

/** Tell everyone registered that time, place or programme changed. Registration handles it. */
export const announceChange = defineJob({
  name: 'conference.announce-change',
  queue: 'notices',
  payload: ConferencePayload,
  attempts: 5,
});
