import { DomainError } from '#contracts/domain-error';
import type { Transaction } from '#platform/database';
import type { Invitation } from '../../persistence/invitation.entity.js';
import { InvitationList, type InvitationFilter } from '../../persistence/invitations/invitation-list.js';
import { Invitations } from '../../persistence/invitations/invitations.js';
import { afterKey, cursorOf } from './invitation-cursor.js';

/** Invitations in one request, which is one transaction: about a second of work. */
const AT_ONCE = 200;

/** These, or those the filter means, going on after `cursor`. */
export interface ChosenInvitations {
  ids?: readonly string[];
  filter?: InvitationFilter;
  cursor?: string;
}

/**
 * The next of the chosen invitations, locked. What changes on the way does not change who comes next: the list goes on
 * by the time they were made.
 */
export async function lockChosen(
  tx: Transaction,
  conferenceId: string,
  { ids, filter, cursor }: ChosenInvitations,
): Promise<{ invitations: Invitation[]; asked: number; nextCursor: string | null }> {
  if (!ids === !filter) throw new DomainError('input.unreadable');
  const invitations = new Invitations(tx);
  if (ids)
    return {
      invitations: await invitations.lockOf(conferenceId, ids),
      asked: ids.length,
      nextCursor: null,
    };
  const rows = await new InvitationList(tx, conferenceId).page(filter!, afterKey(cursor), AT_ONCE + 1);
  const next = rows.slice(0, AT_ONCE);
  return {
    invitations: await invitations.lockOf(
      conferenceId,
      next.map(({ id }) => id),
    ),
    asked: next.length,
    nextCursor: rows.length > AT_ONCE ? cursorOf(next.at(-1)!) : null,
  };
}
