import type { ParticipantType, RegistrationSource } from '#contracts/vocabulary';
import type { Figure, Unit } from './attendance.js';

/** Which rows are meant. Every figure of the report is the count of the rows of one such filter. */
export interface AttendanceFilter {
  /** With `figure`: whose figure. Enterprises = the people of the enterprises counted there. */
  unit?: Unit;
  figure?: Figure;
  participantType?: ParticipantType;
  /** One of the qualifications, or `none`. */
  qualification?: string;
  /** A district, or `none`. */
  district?: string;
  source?: RegistrationSource;
  /** ISO 8601; first entries within this minute. */
  minute?: string;
  q?: string | null;
}
