import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { releaseHeldPlace } from '#registration';
import type { InvitationsChangedView } from '../../http/invitations/invitations.view.js';
import { Invitations } from '../../persistence/invitations/invitations.js';
import { lockChosen, type ChosenInvitations } from './chosen-invitations.js';
import { hasRegistered, heldIdOf, withRegistration } from './own-invitation.js';

/** Takes invitations back: their links say so from now on, and the places held for them are free. */
@Injectable()
export class WithdrawInvitations {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, conferenceId: string, chosen: ChosenInvitations): Promise<InvitationsChangedView> {
    return this.transactions.run(call, async (tx) => {
      await requireConference(tx, call, conferenceId, 'outreach.send');
      const invitations = new Invitations(tx);
      const next = await lockChosen(tx, conferenceId, chosen);
      let changed = 0;
      for (const invitation of next.invitations) {
        const own = await withRegistration(tx, invitation);
        if (invitation.withdrawnAt || hasRegistered(own)) continue;
        const heldId = heldIdOf(own);
        if (heldId) await releaseHeldPlace(tx, call, heldId);
        await invitations.change(invitation.id, { withdrawnAt: call.clock.now() });
        await recordAudit(tx, call, {
          action: 'invitation.withdrawn',
          subject: { kind: 'invitation', id: invitation.id },
          scopeId: conferenceId,
          details: { freedPlace: heldId !== null },
        });
        changed += 1;
      }
      return { changed, unchanged: next.asked - changed, nextCursor: next.nextCursor };
    });
  }
}
