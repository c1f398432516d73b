export const mailingPurposes = [
  'invitation',
  'nudge',
  'information',
  'reminder',
  'thanks',
  'survey',
  'follow-up',
] as const;
export type MailingPurpose = (typeof mailingPurposes)[number];

/** draft → scheduled → sending → done; stopped from any of them, and begun again from there. */
export const mailingStates = ['draft', 'scheduled', 'sending', 'done', 'stopped'] as const;
export type MailingState = (typeof mailingStates)[number];

/** What a rule counts from. `session` names one; the times of a released programme count. */
export const scheduleAnchors = [
  'start',
  'end',
  'registration-closes',
  'session-start',
  'session-end',
] as const;
export type ScheduleAnchor = (typeof scheduleAnchors)[number];

/**
 * When a mailing goes out: at once, at a moment, or counted from the conference («7 days before, at 9:00 there»,
 * «2 hours after the end»), so that it moves along when the conference moves.
 */
export type Schedule =
  | { kind: 'now' }
  /** ISO 8601 with offset. */
  | { kind: 'at'; at: string }
  /** `days` before (negative) or after (positive), at `time` (`09:00`) on the clocks of the conference. */
  | { kind: 'days'; anchor: ScheduleAnchor; sessionId?: string; days: number; time: string }
  /** Minutes before (negative) or after. */
  | { kind: 'minutes'; anchor: ScheduleAnchor; sessionId?: string; minutes: number };

/** What became of one person's mail of a mailing before it was one. */
export const plannedStates = ['planned', 'enqueued', 'skipped'] as const;
export type PlannedState = (typeof plannedStates)[number];

/** Why a planned mail was not sent. */
export const skipReasons = [
  'too-late',
  'no-longer-concerned',
  'opted-out',
  'no-address',
  'stopped',
  'conference-cancelled',
] as const;
export type SkipReason = (typeof skipReasons)[number];

/** at-least-once: nobody goes without, a crash may send a copy twice. at-most-once: the other way round. */
export const deliveries = ['at-least-once', 'at-most-once'] as const;
export type Delivery = (typeof deliveries)[number];

export const mailingAttachments = ['ticket', 'calendar', 'programme'] as const;
export type MailingAttachment = (typeof mailingAttachments)[number];

/** Where one person of a mailing stands; the furthest that is known. */
export const personStates = [
  'planned',
  'under-way',
  'sent',
  'clicked',
  'bounced',
  'failed',
  'unknown',
  'dropped',
  'skipped',
] as const;
export type PersonState = (typeof personStates)[number];
