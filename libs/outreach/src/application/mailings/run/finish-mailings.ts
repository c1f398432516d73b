import { Injectable } from '@nestjs/common';
import { findConference } from '#conferences';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { isRule } from '../../../domain/schedule.js';
import type { Mailing } from '../../../persistence/mailing.entity.js';
import { Mailings } from '../../../persistence/mailings.js';
import { dueOf, momentsOf } from '../due-of.js';

/** A mailing is done when its last mail has left, and nobody who joins later would get it any more. */
@Injectable()
export class FinishMailings {
  constructor(private readonly transactions: Transactions) {}

  async run(call: Call): Promise<void> {
    const { reader } = this.transactions;
    for (const mailing of await new Mailings(reader).nothingLeft())
      if (await this.isOver(reader, call, mailing))
        await this.transactions.run(call, async (tx) => {
          const mailings = new Mailings(tx);
          const now = await mailings.lockIfFree(mailing.id);
          if (now?.state === 'sending')
            await mailings.set(mailing.id, { state: 'done', finishedAt: call.clock.now() });
        });
  }

  private async isOver(tx: Transaction, call: Call, mailing: Mailing): Promise<boolean> {
    if (!isRule(mailing.schedule)) return true;
    const conference = await findConference(tx, mailing.conferenceId);
    const due = conference && dueOf(mailing, await momentsOf(tx, conference), call.clock.now());
    return !due || call.clock.now() >= due.latestAt;
  }
}
