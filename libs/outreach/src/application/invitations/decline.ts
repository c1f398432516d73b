import type { DeclineReason } from '#contracts/outreach/invitation';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { releaseHeldPlace } from '#registration';
import { Invitations } from '../../persistence/invitations/invitations.js';
import { heldIdOf, type OwnInvitation } from './own-invitation.js';

export interface No {
  reason?: DeclineReason | null;
  words?: string | null;
}

/** The person does not come; the place held goes to whoever waits. The invitation must be locked and answerable. */
export async function decline(
  tx: Transaction,
  call: Call,
  own: OwnInvitation,
  { reason = null, words = null }: No,
): Promise<OwnInvitation> {
  const { invitation } = own;
  const heldId = heldIdOf(own);
  if (heldId) await releaseHeldPlace(tx, call, heldId);
  const now = call.clock.now();
  const changes = {
    declinedAt: now,
    openedAt: invitation.openedAt ?? (call.actor.kind === 'visitor' ? now : null),
    acceptedAt: null,
    declineReason: reason,
    declineWords: words,
    registrationId: null,
    registeredAt: null,
  };
  await new Invitations(tx).change(invitation.id, changes);
  await recordAudit(tx, call, {
    action: 'invitation.declined',
    subject: { kind: 'invitation', id: invitation.id },
    scopeId: invitation.conferenceId,
    details: { reason, freedPlace: heldId !== null },
  });
  return { ...own, invitation: { ...invitation, ...changes }, registration: null };
}
