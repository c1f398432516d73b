import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { Mail, recordMail } from '#platform/mail';
import { requireInvitedWindow } from '#registration';
import type { InvitationsChangedView } from '../../http/invitations/invitations.view.js';
import type { Invitation } from '../../persistence/invitation.entity.js';
import { lockChosen, type ChosenInvitations } from './chosen-invitations.js';
import { noteInvitationMails } from './note-invitation-mails.js';
import { invitationMailTo } from './write-invitation.js';

/** Mails invitations again, with new links, to those who have neither declined nor registered. */
@Injectable()
export class ResendInvitations {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, conferenceId: string, chosen: ChosenInvitations): Promise<InvitationsChangedView> {
    return this.transactions.run(call, async (tx) => {
      const conference = await requireConference(tx, call, conferenceId, 'outreach.send');
      requireInvitedWindow(conference, call.clock.now());
      // all that match may be thousands: they wait behind tickets, and spare whoever wants no mailings
      const category = chosen.filter ? 'mailing' : 'personal';
      const next = await lockChosen(tx, conferenceId, chosen);
      let changed = 0;
      for (const invitation of next.invitations) {
        if (isEnded(invitation) || (await isUnderWay(tx, invitation))) continue;
        const mailId = await recordMail(tx, call, invitationMailTo(invitation, category));
        await noteInvitationMails(tx, [{ invitationId: invitation.id, mailId }]);
        await recordAudit(tx, call, {
          action: 'invitation.resent',
          subject: { kind: 'invitation', id: invitation.id },
          scopeId: conferenceId,
        });
        changed += 1;
      }
      return { changed, unchanged: next.asked - changed, nextCursor: next.nextCursor };
    });
  }
}

const isEnded = ({ withdrawnAt, declinedAt, forwardedAt, registeredAt }: Invitation): boolean =>
  [withdrawnAt, declinedAt, forwardedAt, registeredAt].some((at) => at !== null);

const isUnderWay = (tx: Transaction, { mailId }: Invitation): Promise<boolean> =>
  mailId
    ? tx.findOneBy(Mail, { id: mailId }).then((mail) => mail?.state === 'queued' || mail?.state === 'sending')
    : Promise.resolve(false);
