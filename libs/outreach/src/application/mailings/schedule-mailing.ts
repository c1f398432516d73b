import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { assertTransition } from '../../domain/mailing-states.js';
import type { MailingView } from '../../http/mailings/mailing.view.js';
import { Mailing } from '../../persistence/mailing.entity.js';
import { Mailings } from '../../persistence/mailings.js';
import { PlannedMails } from '../../persistence/planned-mails.js';
import { describeMailing } from './describe-mailing.js';
import { lockMailing } from './mailing-access.js';
import { noteMailing } from './note-mailing.js';
import { requireDue } from './require-due.js';
import { planPeople } from './run/plan-people.js';

/** A draft that goes out at its time; and back, as long as nothing has left. */
@Injectable()
export class ScheduleMailing {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, conferenceId: string, id: string): Promise<MailingView> {
    return this.transactions.run(call, async (tx) => {
      const { mailing, conference } = await lockMailing(tx, call, conferenceId, id);
      if (mailing.state !== 'draft')
        throw new DomainError('state.not-allowed', { from: mailing.state, to: 'scheduled' });
      const draft = { ...mailing, dueAt: null };
      const { dueAt } = await requireDue(tx, call, draft, conference);
      await new Mailings(tx).set(id, { state: 'scheduled', dueAt, version: mailing.version + 1 });
      // an invitation's people are asked for when it begins: nothing is held for a letter that may never leave
      if (mailing.purpose !== 'invitation')
        await planPeople(tx, call, { ...draft, state: 'scheduled', dueAt }, conference);
      await noteMailing(tx, call, mailing, 'mailing.scheduled', { dueAt: dueAt.toISOString() });
      return describeMailing(tx, call, conference, await tx.findOneByOrFail(Mailing, { id }));
    });
  }

  takeBack(call: Call, conferenceId: string, id: string): Promise<MailingView> {
    return this.transactions.run(call, async (tx) => {
      const { mailing, conference } = await lockMailing(tx, call, conferenceId, id);
      assertTransition(mailing.state, 'draft');
      const planned = new PlannedMails(tx, id);
      if (await planned.hasSent()) throw new DomainError('mailings.begun');
      await planned.forget();
      await new Mailings(tx).set(id, { state: 'draft', dueAt: null, version: mailing.version + 1 });
      await noteMailing(tx, call, mailing, 'mailing.taken-back');
      return describeMailing(tx, call, conference, await tx.findOneByOrFail(Mailing, { id }));
    });
  }
}
