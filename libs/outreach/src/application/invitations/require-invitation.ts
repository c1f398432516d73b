import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import type { Permission } from '#contracts/permissions';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Invitations } from '../../persistence/invitations/invitations.js';
import { withRegistration, type OwnInvitation } from './own-invitation.js';

/**
 * An invitation that the colleague may do this to; locked when it is going to change.
 * @throws DomainError access.not-found also for one of a conference the colleague has no rights in
 */
export async function requireInvitation(
  tx: Transaction,
  call: Call,
  id: string,
  permission: Permission,
  purpose: 'read' | 'change' = 'read',
): Promise<OwnInvitation> {
  const invitations = new Invitations(tx);
  const invitation = await (purpose === 'change' ? invitations.lock(id) : invitations.find(id));
  if (!invitation) throw new DomainError('access.not-found');
  await requireConference(tx, call, invitation.conferenceId, permission);
  return withRegistration(tx, invitation);
}
