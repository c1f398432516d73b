import { Injectable } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import type { DeclineInvitationDto } from '../../http/invitations/invitation-page.dto.js';
import type { InvitationPageView } from '../../http/invitations/invitation-page.view.js';
import { decline } from './decline.js';
import { invitationPage } from './invitation-page.js';
import { ownInvitation, requireAnswerable } from './own-invitation.js';

/** The person says no by the link; takes it back by accepting, as long as registration is open. */
@Injectable()
export class DeclineInvitation {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, { token, reason, words }: DeclineInvitationDto): Promise<InvitationPageView> {
    return this.transactions.run(call, async (tx) => {
      const own = await ownInvitation(tx, call, token, 'change');
      requireAnswerable(own, call.clock.now());
      return invitationPage(tx, call, await decline(tx, call, own, { reason, words }));
    });
  }
}
