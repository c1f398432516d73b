import { Injectable } from '@nestjs/common';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { registerInvited, type RegisteredView } from '#registration';
import type { InvitedRegistrationDto } from '../../http/invitations/invitation-page.dto.js';
import { Invitations } from '../../persistence/invitations/invitations.js';
import { heldIdOf, ownInvitation, requireAnswerable } from './own-invitation.js';

/** Somebody invited fills in the form: registered and answered at once, or neither. */
@Injectable()
export class RegisterByInvitation {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, { token, ...form }: InvitedRegistrationDto): Promise<RegisteredView> {
    return this.transactions.run(call, async (tx) => {
      const own = await ownInvitation(tx, call, token, 'change');
      requireAnswerable(own, call.clock.now());
      const { invitation, conference } = own;
      const registered = await registerInvited(tx, call, {
        conference,
        form,
        invited: { ...invitation, heldId: heldIdOf(own) },
      });
      const now = call.clock.now();
      await new Invitations(tx).change(invitation.id, {
        openedAt: invitation.openedAt ?? now,
        acceptedAt: invitation.acceptedAt ?? now,
        declinedAt: null,
        declineReason: null,
        declineWords: null,
        registrationId: registered.registrationId,
        registeredAt: now,
      });
      await recordAudit(tx, call, {
        action: 'invitation.registered',
        subject: { kind: 'invitation', id: invitation.id },
        scopeId: invitation.conferenceId,
        details: { registrationId: registered.registrationId, state: registered.state },
      });
      return registered;
    });
  }
}
