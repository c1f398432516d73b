import { Injectable } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { OpenOutcomes } from '../../persistence/meetings/open-outcomes.js';
import { People } from '../../persistence/meetings/people.js';
import { tell } from './tell.js';

/**
 * After a block's end: one mail to each person with meetings in it of which they have not said how they went. Each
 * meeting is asked about once; what is a day late is not asked any more.
 */
@Injectable()
export class AskOutcomes {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call): Promise<number> {
    return this.transactions.run(call, async (tx) => {
      const ids = await new OpenOutcomes(tx).claim(call.clock.now());
      const people = [...(await new People(tx).byIds(ids)).values()];
      return tell(
        tx,
        call,
        people.filter(({ state }) => state === 'confirmed'),
        'docking.outcomes-open',
      );
    });
  }
}
