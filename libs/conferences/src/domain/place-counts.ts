import type { ParticipantType } from '#contracts/vocabulary';

/** How many places there are and how many are held. */
export interface PlaceCount {
  capacity: number;
  taken: number;
}

/** Every limit of one conference: of each type that is invited, and of pools that types share. */
export interface ConferencePools {
  conferenceId: string;
  types: Map<ParticipantType, PlaceCount>;
  shared: (PlaceCount & { id: string; participantTypes: ParticipantType[] })[];
}

/** The places of a session that people sign up for. */
export interface SessionCount extends PlaceCount {
  sessionId: string;
  conferenceId: string;
  /** Who may sign up; empty for every type. */
  participantTypes: ParticipantType[];
  /** Nobody may any more. */
  isClosed: boolean;
}
