import { Injectable } from '@nestjs/common';
import { findConferences } from '#conferences';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { People } from '../../persistence/meetings/people.js';
import { Requests } from '../../persistence/meetings/requests.js';
import { settleRequest } from './settle-request.js';
import { tellEach } from './tell.js';

const BATCH = 100;

/** Ends requests that nobody answered in time: the quota is free again, and the asking person is told. */
@Injectable()
export class ExpireRequests {
  constructor(private readonly transactions: Transactions) {}

  /** How many. */
  async run(call: Call): Promise<number> {
    let expired = 0;
    for (;;) {
      const count = await this.batch(call);
      expired += count;
      if (count < BATCH) return expired;
    }
  }

  private batch(call: Call): Promise<number> {
    return this.transactions.run(call, async (tx) => {
      const lapsed = await new Requests(tx).lapsed(call.clock.now(), BATCH);
      if (lapsed.length === 0) return 0;
      for (const request of lapsed) await settleRequest(tx, call, request, 'expired');
      const people = await new People(tx).byIds(lapsed.map(({ fromId }) => fromId));
      const conferences = await findConferences(tx, [
        ...new Set(lapsed.map(({ conferenceId }) => conferenceId)),
      ]);
      const going = new Set(
        conferences.filter(({ state }) => state === 'published' || state === 'live').map(({ id }) => id),
      );
      const readers = lapsed.flatMap(({ id, fromId, conferenceId }) => {
        const person = people.get(fromId);
        return person && going.has(conferenceId) ? [{ person, about: { requestId: id } }] : [];
      });
      await tellEach(tx, call, 'docking.request-expired', readers);
      return lapsed.length;
    });
  }
}
