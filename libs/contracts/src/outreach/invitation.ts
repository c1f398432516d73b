/**
 * planned → sent → delivered or bounced → opened → accepted → registered, or declined. An invitation passed on to a
 * colleague is `forwarded`, and the colleague has one of their own.
 */
export const invitationStates = [
  'planned',
  'sent',
  'delivered',
  'bounced',
  'opened',
  'accepted',
  'declined',
  'forwarded',
  'registered',
  'withdrawn',
] as const;
export type InvitationState = (typeof invitationStates)[number];

/** Nobody knows yet whether they come. */
export const unanswered: readonly InvitationState[] = ['planned', 'sent', 'delivered', 'opened'];

/** The mail that invites again; registration asks for it when somebody has lost the link to a held place. */
export const invitationMail = 'outreach.invitation';

/** Ready reasons for not coming; words of one's own may be added. */
export const declineReasons = ['date', 'other-duties', 'not-my-field', 'travel', 'other'] as const;
export type DeclineReason = (typeof declineReasons)[number];
