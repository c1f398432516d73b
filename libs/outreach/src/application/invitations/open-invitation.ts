import { Injectable } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import type {
  InvitationPageView,
  InvitedConferenceView,
} from '../../http/invitations/invitation-page.view.js';
import { Invitations } from '../../persistence/invitations/invitations.js';
import { describeConference, invitationPage } from './invitation-page.js';
import { ownInvitation } from './own-invitation.js';

/** Shows an invitation to whoever holds its link, and notes that somebody looked. Uses nothing up. */
@Injectable()
export class OpenInvitation {
  constructor(private readonly transactions: Transactions) {}

  /** Whose conference it is; changes nothing, so that scanners that follow links may look. */
  async cover(call: Call, token: string): Promise<InvitedConferenceView> {
    const { conference } = await ownInvitation(this.transactions.reader, call, token, 'read');
    return describeConference(conference);
  }

  run({ repeat: _, ...call }: Call, token: string): Promise<InvitationPageView> {
    return this.transactions.run(call, async (tx) => {
      const own = await ownInvitation(tx, call, token, 'read');
      const { id, openedAt, withdrawnAt } = own.invitation;
      if (!openedAt && !withdrawnAt) await new Invitations(tx).change(id, { openedAt: call.clock.now() });
      return invitationPage(tx, call, own);
    });
  }
}
