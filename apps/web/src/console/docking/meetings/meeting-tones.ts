import type { MeetingState, RequestState } from '#contracts/docking/meetings';

export const requestTones = {
  requested: 'amber',
  accepted: 'green',
  declined: 'red',
  expired: 'grey',
  cancelled: 'grey',
} as const satisfies Record<RequestState, string>;

export const meetingTones = {
  unscheduled: 'amber',
  scheduled: 'violet',
  held: 'green',
  'no-show': 'red',
  cancelled: 'grey',
} as const satisfies Record<MeetingState, string>;

/** Stands for a reason in words when somebody does not come any more. */
export const WITHDRAWN = 'registration-withdrawn';
