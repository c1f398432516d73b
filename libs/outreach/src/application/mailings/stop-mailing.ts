import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { batchCounts, stopBatch } from '#platform/mail';
import { assertTransition } from '../../domain/mailing-states.js';
import type { ResumedView, StoppedView } from '../../http/mailings/mailing.view.js';
import { Mailing } from '../../persistence/mailing.entity.js';
import { Mailings } from '../../persistence/mailings.js';
import { PlannedMails } from '../../persistence/planned-mails.js';
import { describeMailing } from './describe-mailing.js';
import { lockMailing } from './mailing-access.js';
import { noteMailing } from './note-mailing.js';
import { requireDue } from './require-due.js';

/** Keeps whatever has not left from leaving, until it is taken up again for the rest. */
@Injectable()
export class StopMailing {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, conferenceId: string, id: string): Promise<StoppedView> {
    return this.transactions.run(call, async (tx) => {
      const { mailing, conference } = await lockMailing(tx, call, conferenceId, id);
      assertTransition(mailing.state, 'stopped');
      await new Mailings(tx).set(id, { state: 'stopped', version: mailing.version + 1 });
      const skipped = await new PlannedMails(tx, id).skipAll('stopped');
      const dropped = await stopBatch(tx, call, id);
      await noteMailing(tx, call, mailing, 'mailing.stopped', { dropped, skipped });
      const stopped = await describeMailing(tx, call, conference, await tx.findOneByOrFail(Mailing, { id }));
      return { dropped, skipped, mailing: stopped };
    });
  }

  /** Only those who have not got it: whose mail had not left, and who had not had their turn. */
  resume(call: Call, conferenceId: string, id: string): Promise<ResumedView> {
    return this.transactions.run(call, async (tx) => {
      const { mailing, conference } = await lockMailing(tx, call, conferenceId, id);
      assertTransition(mailing.state, 'scheduled');
      // whoever is being written to at this moment is neither done nor left
      if ((await batchCounts(tx, [id])).get(id)!.sending > 0)
        throw new DomainError('mailings.still-stopping');
      const now = call.clock.now();
      // a moment that has passed while it was stopped is now
      const isPast = mailing.schedule.kind === 'at' && new Date(mailing.schedule.at) < now;
      const schedule = isPast ? ({ kind: 'now' } as const) : mailing.schedule;
      const { dueAt } = await requireDue(tx, call, { ...mailing, schedule, dueAt: null }, conference);
      await new Mailings(tx).set(id, {
        state: 'scheduled',
        schedule,
        dueAt,
        finishedAt: null,
        version: mailing.version + 1,
      });
      const again = await new PlannedMails(tx, id).takeUp(dueAt);
      await noteMailing(tx, call, mailing, 'mailing.resumed', { again });
      const resumed = await describeMailing(tx, call, conference, await tx.findOneByOrFail(Mailing, { id }));
      return { again, mailing: resumed };
    });
  }
}
