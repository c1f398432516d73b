import type { MeetingState, RequestState } from '#contracts/docking/meetings';

/** Every change of a request's state there is; what is not listed is refused. */
export const requestTransitions: Record<RequestState, readonly RequestState[]> = {
  requested: ['accepted', 'declined', 'expired', 'cancelled'],
  /** Together with its meeting. */
  accepted: ['cancelled'],
  declined: [],
  expired: [],
  cancelled: [],
};

export const mayRequestBecome = (from: RequestState, to: RequestState): boolean =>
  requestTransitions[from].includes(to);

/** States that use up one of the places a person has for requests; all others give it back. */
export const countingStates = ['requested', 'accepted'] as const satisfies readonly RequestState[];

/** Meetings that can still be cancelled, and that keep a person busy or waiting for a place. */
export const openMeetingStates = ['unscheduled', 'scheduled'] as const satisfies readonly MeetingState[];

export const isOpenMeeting = (state: MeetingState): boolean =>
  (openMeetingStates as readonly MeetingState[]).includes(state);

/** How many more requests somebody may send who has this many open and accepted ones; never below 0. */
export const quotaLeft = (quota: number, counting: number): number => Math.max(0, quota - counting);
