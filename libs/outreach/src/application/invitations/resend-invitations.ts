import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { Mail, recordMail } from '#platform/mail';
import { requireInvitedWindow } from '#registration';
import type { InvitationsChangedView } from '../../http/invitations/invitations.view.js';
import type { Invitation } from '../../persistence/invitation.entity.js';
import { Invitations } from '../../persistence/invitations/invitations.js';
import { noteInvitationMails } from './note-invitation-mails.js';
import { invitationMailTo } from './write-invitation.js';

/** Mails invitations again, with new links, to those who have neither declined nor registered. */
@Injectable()
export class ResendInvitations {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, conferenceId: string, ids: readonly string[]): Promise<InvitationsChangedView> {
    return this.transactions.run(call, async (tx) => {
      const conference = await requireConference(tx, call, conferenceId, 'outreach.send');
      requireInvitedWindow(conference, call.clock.now());
      let changed = 0;
      for (const invitation of await new Invitations(tx).lockOf(conferenceId, ids)) {
        if (isEnded(invitation) || (await isUnderWay(tx, invitation))) continue;
        const mailId = await recordMail(tx, call, invitationMailTo(invitation, 'personal'));
        await noteInvitationMails(tx, [{ invitationId: invitation.id, mailId }]);
        await recordAudit(tx, call, {
          action: 'invitation.resent',
          subject: { kind: 'invitation', id: invitation.id },
          scopeId: conferenceId,
        });
        changed += 1;
      }
      return { changed, unchanged: ids.length - changed };
    });
  }
}

const isEnded = ({ withdrawnAt, declinedAt, forwardedAt, registeredAt }: Invitation): boolean =>
  [withdrawnAt, declinedAt, forwardedAt, registeredAt].some((at) => at !== null);

const isUnderWay = (tx: Transaction, { mailId }: Invitation): Promise<boolean> =>
  mailId
    ? tx.findOneBy(Mail, { id: mailId }).then((mail) => mail?.state === 'queued' || mail?.state === 'sending')
    : Promise.resolve(false);
