/** What a server's refusal means. */
export const replyClasses = [
  /** There is no such mailbox, and never comes one by waiting. */
  'unknown-user',
  'mailbox-full',
  /** Exists, but is switched off: may come back, so it suppresses nothing. */
  'mailbox-disabled',
  'greylisted',
  /** Too many mails, connections or recipients for now. */
  'rate-limited',
  /** Our address or network stands on a list, or a rule of theirs forbids us. */
  'blocked-by-policy',
  'spam-suspected',
  /** SPF, DKIM, DMARC or reverse DNS of ours do not convince them. */
  'auth-problem',
  /** Our own server does not let us in, or not send as this sender. */
  'sender-refused',
  'content-refused',
  'domain-not-found',
  'too-large',
  'temporary',
  /** Refused for good, for a reason we do not know. */
  'refused',
] as const;
export type ReplyClass = (typeof replyClasses)[number];
