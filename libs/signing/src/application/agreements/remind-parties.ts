import { Injectable } from '@nestjs/common';
import { findConference } from '#conferences';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { isQuiet } from '#platform/local-time';
import { DueConfirmations } from '../../persistence/agreements/due-confirmations.js';
import { askParties } from './ask-parties.js';

const QUIET = { from: '21:00', until: '08:00' };

/** Two days before its day: one reminder to each party that was asked and has still to confirm. */
@Injectable()
export class RemindParties {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call): Promise<number> {
    return this.transactions.run(call, async (tx) => {
      const now = call.clock.now();
      let mails = 0;
      for (const { id, conferenceId } of await new DueConfirmations(tx).claim(now)) {
        const conference = await findConference(tx, conferenceId);
        if (!conference || isQuiet(now, QUIET, conference.timeZone)) continue;
        mails += await askParties(tx, call, { id, conferenceId }, 'signing.confirmation-due');
      }
      return mails;
    });
  }
}
