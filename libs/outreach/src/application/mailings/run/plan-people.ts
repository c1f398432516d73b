import { Injectable } from '@nestjs/common';
import { findConference, type ConferenceRecord } from '#conferences';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { isRule } from '../../../domain/schedule.js';
import type { Mailing } from '../../../persistence/mailing.entity.js';
import { Mailings } from '../../../persistence/mailings.js';
import { PlannedMails } from '../../../persistence/planned-mails.js';
import { dueOf, momentsOf } from '../due-of.js';
import { eachByItself } from './each-by-itself.js';
import { askConcerned, type Concerned } from './concerned.js';

/** Plans people ahead of time, and those who join later as long as it still makes sense for them. */
@Injectable()
export class PlanPeople {
  constructor(private readonly transactions: Transactions) {}

  async run(call: Call): Promise<void> {
    const open = (await new Mailings(this.transactions.reader).followed()).filter(
      ({ state }) => state !== 'done',
    );
    await eachByItself('PlanPeople', open, ({ id }) =>
      this.transactions.run(call, (tx) => this.topUp(tx, call, id)),
    );
  }

  private async topUp(tx: Transaction, call: Call, id: string): Promise<void> {
    const mailing = await new Mailings(tx).lockIfFree(id);
    const conference = mailing && (await findConference(tx, mailing.conferenceId));
    if (mailing && conference && (await isOpen(tx, call, mailing, conference)))
      await planPeople(tx, call, mailing, conference);
  }
}

/** Whether people may still be added. */
async function isOpen(
  tx: Transaction,
  call: Call,
  mailing: Mailing,
  conference: ConferenceRecord,
): Promise<boolean> {
  if (mailing.purpose === 'invitation' || conference.state === 'cancelled') return false;
  if (mailing.state === 'scheduled') return true;
  if (mailing.state !== 'sending' || !isRule(mailing.schedule)) return false;
  const due = dueOf(mailing, await momentsOf(tx, conference), call.clock.now());
  return due !== null && call.clock.now() < due.latestAt;
}

/** Asks whom the mailing concerns and plans those who are not. The mailing is locked. */
export async function planPeople(
  tx: Transaction,
  call: Call,
  mailing: Mailing,
  conference: ConferenceRecord,
): Promise<Concerned> {
  const concerned = await askConcerned(tx, call, mailing, conference);
  await new PlannedMails(tx, mailing.id).plan([...concerned.people.values()], mailing.dueAt!);
  return concerned;
}
