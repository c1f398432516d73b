import { Injectable } from '@nestjs/common';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { Invitations } from '../../persistence/invitations/invitations.js';

/**
 * Staff registered an invited person at the desk or from a list, in the place held for them: the invitation is answered.
 * Told afterwards, because an invitation is always locked before its place. Safe to run again.
 */
@Injectable()
export class NotePlaceTakenUp {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, registrationId: string): Promise<void> {
    return this.transactions.run(call, async (tx) => {
      const invitations = new Invitations(tx);
      const found = await invitations.ofRegistration(registrationId);
      const invitation = found && (await invitations.lock(found.id));
      if (invitation?.registrationId !== registrationId || invitation.registeredAt) return;
      const now = call.clock.now();
      await invitations.change(invitation.id, {
        acceptedAt: invitation.acceptedAt ?? now,
        declinedAt: null,
        declineReason: null,
        declineWords: null,
        registeredAt: now,
      });
      await recordAudit(tx, call, {
        action: 'invitation.registered',
        subject: { kind: 'invitation', id: invitation.id },
        scopeId: invitation.conferenceId,
        details: { registrationId },
      });
    });
  }
}
