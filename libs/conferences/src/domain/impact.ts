import type { ParticipantType } from '#contracts/vocabulary';

/** Whom a change hurts: `kind` has its words in the web app, `examples` are names to show (some of `count`). */
export interface Impact {
  kind: string;
  count: number;
  examples: string[];
}

/** What is about to happen to a conference. */
export interface ConferenceChange {
  isCancelled: boolean;
  isTimeMoved: boolean;
  isPlaceMoved: boolean;
  placesBelowTaken: readonly { participantType: ParticipantType; asked: number; taken: number }[];
  /** Types that will not be invited any more. */
  typesRemoved: readonly ParticipantType[];
}

export const noChange: ConferenceChange = {
  isCancelled: false,
  isTimeMoved: false,
  isPlaceMoved: false,
  placesBelowTaken: [],
  typesRemoved: [],
};
