import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { isEditable } from '../../domain/mailing-states.js';
import type { MailingDto } from '../../http/mailings/mailing.dto.js';
import type { MailingView } from '../../http/mailings/mailing.view.js';
import { Mailing } from '../../persistence/mailing.entity.js';
import { Mailings } from '../../persistence/mailings.js';
import { PlannedMails } from '../../persistence/planned-mails.js';
import { Survey } from '../../persistence/survey.entity.js';
import { describeMailing } from './describe-mailing.js';
import { requireDue } from './require-due.js';
import { lockMailing, type HeldMailing } from './mailing-access.js';
import { noteMailing } from './note-mailing.js';
import { readMailing } from './read-parts.js';
import { planPeople } from './run/plan-people.js';

/** Rewrites a mailing of which nothing leaves at the moment; one that is scheduled is planned anew. */
@Injectable()
export class EditMailing {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, conferenceId: string, id: string, input: MailingDto): Promise<MailingView> {
    return this.transactions.run(call, async (tx) => {
      const { mailing, conference } = await lockMailing(tx, call, conferenceId, id, input.version);
      if (!isEditable(mailing.state)) throw new DomainError('mailings.not-editable');
      const written = readMailing(input);
      if (written.purpose !== mailing.purpose && (await new PlannedMails(tx, id).hasSent()))
        throw new DomainError('mailings.not-editable');
      if (written.surveyId && !(await tx.existsBy(Survey, { id: written.surveyId, conferenceId })))
        throw new DomainError('access.not-found');
      await new Mailings(tx).set(id, { ...written, version: mailing.version + 1 });
      const now = { ...mailing, ...written, version: mailing.version + 1 };
      if (mailing.state === 'scheduled') await this.planAnew(tx, call, { mailing: now, conference });
      await noteMailing(tx, call, mailing, 'mailing.edited');
      return describeMailing(tx, call, conference, await tx.findOneByOrFail(Mailing, { id }));
    });
  }

  private async planAnew(tx: Transaction, call: Call, { mailing, conference }: HeldMailing): Promise<void> {
    const isMovable = mailing.schedule.kind !== 'now';
    const { dueAt } = await requireDue(
      tx,
      call,
      isMovable ? { ...mailing, dueAt: null } : mailing,
      conference,
    );
    const planned = { ...mailing, dueAt };
    await new Mailings(tx).set(mailing.id, { dueAt });
    await new PlannedMails(tx, mailing.id).forget();
    if (mailing.purpose !== 'invitation') await planPeople(tx, call, planned, conference);
  }
}
