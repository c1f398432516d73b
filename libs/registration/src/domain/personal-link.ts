/** The personal page stays open this long after the conference, for questions and certificates. */
const OPEN_AFTER_END_MS = 30 * 24 * 3_600_000;

/** When a link to the personal page stops working. */
export const linkExpiry = (endsAt: Date): Date => new Date(endsAt.getTime() + OPEN_AFTER_END_MS);

/** How often at most the link is mailed again on request, so that nobody's mailbox is flooded. */
export const RESEND_PAUSE_MS = 2 * 60_000;

/** The calendar entry's identity; stays the same over changes, so that calendars update it in place. */
export const calendarUid = (registrationId: string): string => `registration-${registrationId}@zijin`;
