import { Injectable } from '@nestjs/common';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import type { InvitationPageView } from '../../http/invitations/invitation-page.view.js';
import { Invitations } from '../../persistence/invitations/invitations.js';
import { invitationPage } from './invitation-page.js';
import { hasRegistered, ownInvitation, requireAnswerable } from './own-invitation.js';

/** The person says yes and goes on to the form; also after a no. Once more changes nothing. */
@Injectable()
export class AcceptInvitation {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, token: string): Promise<InvitationPageView> {
    return this.transactions.run(call, async (tx) => {
      const own = await ownInvitation(tx, call, token, 'change');
      const { invitation } = own;
      if (hasRegistered(own)) return invitationPage(tx, call, own);
      requireAnswerable(own, call.clock.now());
      if (invitation.acceptedAt) return invitationPage(tx, call, own);
      const now = call.clock.now();
      const changes = {
        acceptedAt: now,
        openedAt: invitation.openedAt ?? now,
        declinedAt: null,
        declineReason: null,
        declineWords: null,
      };
      await new Invitations(tx).change(invitation.id, changes);
      await recordAudit(tx, call, {
        action: 'invitation.accepted',
        subject: { kind: 'invitation', id: invitation.id },
        scopeId: invitation.conferenceId,
        details: { hadDeclined: invitation.declinedAt !== null },
      });
      return invitationPage(tx, call, { ...own, invitation: { ...invitation, ...changes } });
    });
  }
}
