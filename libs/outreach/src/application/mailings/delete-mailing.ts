import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { Mailing } from '../../persistence/mailing.entity.js';
import { PlannedMails } from '../../persistence/planned-mails.js';
import { lockMailing } from './mailing-access.js';
import { noteMailing } from './note-mailing.js';

/** A draft that nobody has got. */
@Injectable()
export class DeleteMailing {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, conferenceId: string, id: string): Promise<{ id: string }> {
    return this.transactions.run(call, async (tx) => {
      const { mailing } = await lockMailing(tx, call, conferenceId, id);
      const planned = new PlannedMails(tx, id);
      if (mailing.state !== 'draft' || (await planned.hasSent()))
        throw new DomainError('mailings.not-deletable');
      await planned.forget();
      await tx.delete(Mailing, { id });
      await noteMailing(tx, call, mailing, 'mailing.deleted');
      return { id };
    });
  }
}
