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

/** To look for: an outcome, or meetings that are over and of which nobody has said any. */
export const outcomeChoices = ['open', ...meetingOutcomes] as const;
export type OutcomeChoice = (typeof outcomeChoices)[number];

/** To look for: what is to be done after meetings, of which some is late. */
export const followUpChoices = ['open', 'overdue', 'done'] as const;
export type FollowUpChoice = (typeof followUpChoices)[number];

export const meetingSources = ['request', 'organiser', 'walk-in'] as const;
export type MeetingSource = (typeof meetingSources)[number];
