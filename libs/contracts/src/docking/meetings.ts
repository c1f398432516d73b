export const requestStates = ['requested', 'accepted', 'declined', 'expired', 'cancelled'] as const;
export type RequestState = (typeof requestStates)[number];

/** Unscheduled: agreed, without a slot yet. */
export const meetingStates = ['unscheduled', 'scheduled', 'held', 'no-show', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];

/** 洽谈结果, from "did not take place" to "an agreement is intended". */
export const meetingOutcomes = [
  'did-not-take-place',
  'too-little-interest',
  'informative',
  'cooperation-possible',
  'agreement-intended',
] as const;
export type MeetingOutcome = (typeof meetingOutcomes)[number];

export const meetingSources = ['request', 'organiser', 'walk-in'] as const;
export type MeetingSource = (typeof meetingSources)[number];

export const timetableStates = ['computing', 'provisional', 'published', 'superseded', 'failed'] as const;
export type TimetableState = (typeof timetableStates)[number];

/** Where a meeting stands in a version of the timetable: slot number from 0 in the conference's order, table by id. */
export interface TimetablePiece {
  meetingId: string;
  slot: number;
  tableId: string;
}

/** What a version of the timetable reaches, and how much better any other could be; bounds are proofs. */
export interface TimetableFigures {
  meetings: number;
  mustMeets: number;
  mustMeetsServed: number;
  /** Sum of the meetings' weights. */
  weight: number;
  weightServed: number;
  /** No timetable serves more than this; null as long as nothing is proved. */
  weightBound: number | null;
  gaps: number;
  /** No timetable that serves as much has fewer; null as long as nothing is proved. */
  gapsBound: number | null;
  /** Meetings that stand elsewhere than in the version it started from. */
  moved: number;
  seconds: number;
}
