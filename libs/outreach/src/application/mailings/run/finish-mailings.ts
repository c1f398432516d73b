import { Injectable } from '@nestjs/common';
import { findConference } from '#conferences';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { isRule } from '../../../domain/schedule.js';
import type { Mailing } from '../../../persistence/mailing.entity.js';
import { Mailings } from '../../../persistence/mailings.js';
import { eachByItself } from './each-by-itself.js';
import { dueOf, momentsOf } from '../due-of.js';

/** A mailing is done when its last mail has left, and nobody who joins later would get it any more. */
@Injectable()
export class FinishMailings {
  constructor(private readonly transactions: Transactions) {}

  async run(call: Call): Promise<void> {
    const { reader } = this.transactions;
    await eachByItself('FinishMailings', await new Mailings(reader).nothingLeft(), async (mailing) => {
      if (await this.isOver(reader, call, mailing))
        await this.transactions.run(call, (tx) => this.finish(tx, call, mailing.id));
    });
  }

  private async finish(tx: Transaction, call: Call, id: string): Promise<void> {
    const mailings = new Mailings(tx);
    const mailing = await mailings.lockIfFree(id);
    if (mailing?.state === 'sending') await mailings.set(id, { state: 'done', finishedAt: call.clock.now() });
  }

  private async isOver(tx: Transaction, call: Call, mailing: Mailing): Promise<boolean> {
    if (!isRule(mailing.schedule)) return true;
    const conference = await findConference(tx, mailing.conferenceId);
    const due = conference && dueOf(mailing, await momentsOf(tx, conference), call.clock.now());
    return !due || call.clock.now() >= due.latestAt;
  }
}
