import type { Transaction } from '#platform/database';
import { Invitations } from '../../persistence/invitations/invitations.js';

/** The mail each invitation is told by; what becomes of the mail becomes of the invitation. */
export const noteInvitationMails = (
  tx: Transaction,
  pairs: readonly { invitationId: string; mailId: string }[],
): Promise<void> => new Invitations(tx).noteMails(pairs);
