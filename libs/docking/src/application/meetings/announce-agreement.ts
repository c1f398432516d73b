import { Injectable } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { Meetings } from '../../persistence/meetings/meetings.js';
import { People } from '../../persistence/meetings/people.js';
import { tell } from './tell.js';

/** Writes to both who intend an agreement what comes next. Run again, it writes to nobody twice. */
@Injectable()
export class AnnounceAgreement {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, meetingId: string): Promise<void> {
    return this.transactions.run(call, async (tx) => {
      const meetings = new Meetings(tx);
      const meeting = await meetings.lock(meetingId);
      if (!meeting) return;
      const untold = await meetings.untoldOf(meetingId, 'docking.agreement-intended');
      const people = [...(await new People(tx).byIds(untold)).values()];
      await tell(tx, call, people, 'docking.agreement-intended', { meetingId });
    });
  }
}
