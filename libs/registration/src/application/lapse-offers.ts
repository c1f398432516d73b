import { Injectable } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { Registrations } from '../persistence/registrations.js';
import { openLedgers } from './admission/open-ledgers.js';
import { changeState } from './change-state.js';
import { writeTo } from './write-mails.js';

/** Few at a time: their places stay locked until the transaction ends. */
const BATCH = 50;

/** Ends offers whose deadline has passed, so that their places move on. Several workers may run it at once. */
@Injectable()
export class LapseOffers {
  constructor(private readonly transactions: Transactions) {}

  /** How many lapsed. */
  async run(call: Call): Promise<number> {
    let lapsed = 0;
    for (;;) {
      const count = await this.batch(call);
      lapsed += count;
      if (count < BATCH) return lapsed;
    }
  }

  private batch(call: Call): Promise<number> {
    return this.transactions.run(call, async (tx) => {
      const due = await new Registrations(tx).lapsedOffers(call.clock.now(), BATCH);
      const change = {
        to: 'cancelled',
        action: 'registration.offer-lapsed',
        reason: 'offer-lapsed',
      } as const;
      await openLedgers(
        tx,
        due.map(({ conferenceId }) => conferenceId),
        due.map(({ organisationId }) => organisationId),
      );
      for (const registration of due) {
        const lapsed = await changeState(tx, call, registration, change);
        // whoever was invited learns it on the page of the invitation, which goes on while places are left
        if (!lapsed.isHeld) await writeTo(tx, call, [lapsed]);
      }
      return due.length;
    });
  }
}
