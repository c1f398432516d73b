import { Injectable } from '@nestjs/common';
import { HttpSettings } from '#config';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { issueToken } from '#platform/tokens';
import { invitationLinkExpiry } from '../../domain/invitation-link.js';
import type { InvitationUrlView } from '../../http/invitations/invitations.view.js';
import { requireAnswerable } from './own-invitation.js';
import { requireInvitation } from './require-invitation.js';

/**
 * A new link to hand over by chat or phone: of the links there are, only hashes are kept. Whoever has it can answer, so
 * it leaves an audit row.
 */
@Injectable()
export class MakeInvitationLink {
  constructor(
    private readonly transactions: Transactions,
    private readonly settings: HttpSettings,
  ) {}

  run(call: Call, id: string): Promise<InvitationUrlView> {
    return this.transactions.run(call, async (tx) => {
      const own = await requireInvitation(tx, call, id, 'outreach.send');
      requireAnswerable(own, call.clock.now());
      const expiresAt = invitationLinkExpiry(own.conference.endsAt);
      const token = await issueToken(tx, call, 'invitation', id, expiresAt);
      await recordAudit(tx, call, {
        action: 'invitation.link-made',
        subject: { kind: 'invitation', id },
        scopeId: own.conference.id,
      });
      return { url: `${this.settings.baseUrl}/i/${token}` };
    });
  }
}
