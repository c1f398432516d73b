import { Injectable } from '@nestjs/common';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { registerByPhone } from '#registration';
import type { AnswerByPhoneDto } from '../../http/invitations/invitations.dto.js';
import type { InvitationView } from '../../http/invitations/invitations.view.js';
import { InvitationList } from '../../persistence/invitations/invitation-list.js';
import { Invitations } from '../../persistence/invitations/invitations.js';
import { decline } from './decline.js';
import { describeInvitation } from './describe-invitation.js';
import { invitedPerson } from './invited-person.js';
import { heldIdOf, requireAnswerable } from './own-invitation.js';
import { requireInvitation } from './require-invitation.js';

/**
 * A colleague notes what the invited person said on the phone. A yes registers: in the place held, else as anybody who
 * comes; consent and answers are asked for on the personal page.
 */
@Injectable()
export class AnswerByPhone {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, id: string, { answer, reason, words }: AnswerByPhoneDto): Promise<InvitationView> {
    return this.transactions.run(call, async (tx) => {
      const own = await requireInvitation(tx, call, id, 'outreach.send', 'change');
      requireAnswerable(own, call.clock.now());
      const { invitation, conference } = own;
      if (answer === 'declined') await decline(tx, call, own, { reason, words });
      else {
        const registration = await registerByPhone(
          tx,
          call,
          conference,
          invitedPerson(invitation),
          heldIdOf(own),
        );
        const now = call.clock.now();
        await new Invitations(tx).change(id, {
          acceptedAt: invitation.acceptedAt ?? now,
          declinedAt: null,
          declineReason: null,
          declineWords: null,
          registrationId: registration.id,
          registeredAt: now,
        });
        await recordAudit(tx, call, {
          action: 'invitation.accepted-by-phone',
          subject: { kind: 'invitation', id },
          scopeId: conference.id,
          details: { registrationId: registration.id, state: registration.state },
        });
      }
      const [row] = await new InvitationList(tx, conference.id).page({ ids: [id] }, null, 1);
      return describeInvitation(row!);
    });
  }
}
