import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import type { MailingView } from '../../http/mailings/mailing.view.js';
import { addDraft } from './create-mailing.js';
import { describeMailing } from './describe-mailing.js';
import { requireMailing } from './mailing-access.js';
import { Mailing } from '../../persistence/mailing.entity.js';

/** A draft to those who have not answered an invitation, with a letter to begin with. */
@Injectable()
export class NudgeMailing {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, conferenceId: string, id: string, name: string): Promise<MailingView> {
    return this.transactions.run(call, async (tx) => {
      const { mailing, conference } = await requireMailing(tx, call, conferenceId, id, 'outreach.send');
      if (mailing.purpose !== 'invitation') throw new DomainError('access.not-found');
      const draft = await addDraft(tx, call, conferenceId, {
        name,
        purpose: 'nudge',
        schedule: { kind: 'now' },
        senderName: mailing.senderName,
        replyTo: mailing.replyTo,
      });
      return describeMailing(tx, call, conference, await tx.findOneByOrFail(Mailing, { id: draft.id }));
    });
  }
}
