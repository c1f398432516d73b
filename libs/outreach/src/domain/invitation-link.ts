/** The page still tells what became of the invitation this long after the conference. */
const OPEN_AFTER_END_MS = 30 * 24 * 3_600_000;

/** When an invitation's link stops working. */
export const invitationLinkExpiry = (endsAt: Date): Date => new Date(endsAt.getTime() + OPEN_AFTER_END_MS);
