import { Injectable } from '@nestjs/common';
import { findConference, holdConference, type ConferenceRecord } from '#conferences';
import type { Call } from '#platform/call';
import { Transactions, writeAll, type Transaction } from '#platform/database';
import { mailWrites } from '#platform/mail';
import { wakeRelay } from '#platform/outbox';
import { verdictAt } from '../../../domain/schedule.js';
import { skippedFor } from '../../../domain/skipping.js';
import type { Mailing } from '../../../persistence/mailing.entity.js';
import { Mailings } from '../../../persistence/mailings.js';
import {
  PlannedMails,
  enqueuedWrite,
  invitationMailWrite,
  skippedWrite,
} from '../../../persistence/planned-mails.js';
import { dueOf, momentsOf, quietOf } from '../due-of.js';
import { mailOf } from '../mail-of.js';
import { askConcerned, type Concerned } from './concerned.js';
import { eachByItself } from './each-by-itself.js';
import { planPeople } from './plan-people.js';

/** Planned mails that become mails in one transaction. */
const BATCH = 1000;

/** Begins what is due, and makes mails of planned mails: each person of a mailing gets one, whoever runs this. */
@Injectable()
export class SendDue {
  constructor(private readonly transactions: Transactions) {}

  /** How many mails were asked for. */
  async run(call: Call): Promise<number> {
    let sent = 0;
    const due = await new Mailings(this.transactions.reader).withDue(call.clock.now());
    await eachByItself('SendDue', due, async ({ id }) => {
      sent += await this.send(call, id);
    });
    return sent;
  }

  private async send(call: Call, id: string): Promise<number> {
    const concerned = await this.transactions.run(call, (tx) => this.begin(tx, call, id));
    if (!concerned) return 0;
    let sent = 0;
    for (;;) {
      const batch = await this.transactions.run(call, (tx) => this.sendBatch(tx, call, id, concerned));
      if (batch === null) return sent;
      sent += batch;
    }
  }

  /** Whom to write to, once it may leave; null when it may not (now). */
  private async begin(tx: Transaction, call: Call, id: string): Promise<Concerned | null> {
    const mailings = new Mailings(tx);
    const mailing = await mailings.lockIfFree(id);
    if (!mailing || (mailing.state !== 'scheduled' && mailing.state !== 'sending')) return null;
    const conference = await findConference(tx, mailing.conferenceId);
    const verdict = conference && (await this.verdict(tx, call, mailing, conference));
    if (!conference || verdict === 'wait') return null;
    const isBeginning = mailing.state === 'scheduled';
    const isTooLate = verdict === 'too-late';
    const now = call.clock.now();
    const asked =
      isBeginning && !(isTooLate && mailing.purpose === 'invitation')
        ? await planPeople(tx, call, mailing, conference)
        : null;
    if (isTooLate) await new PlannedMails(tx, id).skipAll('too-late');
    if (isBeginning) await mailings.set(id, { state: 'sending', startedAt: mailing.startedAt ?? now });
    return isTooLate ? null : (asked ?? (await askConcerned(tx, call, mailing, conference)));
  }

  /** How many of the next people were written to; null when nobody is left, or it must not go on. */
  private async sendBatch(
    tx: Transaction,
    call: Call,
    id: string,
    { people, leftOut }: Concerned,
  ): Promise<number | null> {
    const now = call.clock.now();
    const mailing = await new Mailings(tx).holdSending(id);
    if (!mailing) return null;
    await holdConference(tx, mailing.conferenceId); // nobody moves or cancels it while its mails are asked for
    const conference = await findConference(tx, mailing.conferenceId);
    if (!conference || (await this.verdict(tx, call, mailing, conference)) !== 'send') return null;

    const claimed = await new PlannedMails(tx, id).claimDue(now, BATCH);
    if (claimed.length === 0) return null;
    const sent = claimed.filter(({ recipientId }) => people.has(recipientId));
    const skipped = claimed.filter(({ recipientId }) => !people.has(recipientId));
    const { ids, writes } = mailWrites(
      now,
      sent.map(({ recipientId }) => mailOf(mailing, people.get(recipientId)!, conference.timeZone)),
    );
    await writeAll(tx, [
      ...writes,
      enqueuedWrite(
        sent.map((one) => one.id),
        ids,
      ),
      mailing.purpose === 'invitation'
        ? invitationMailWrite(
            sent.map(({ recipientId }) => recipientId),
            ids,
          )
        : null,
      skippedWrite(skipped.map((one) => ({ id: one.id, reason: skippedFor(leftOut.get(one.recipientId)) }))),
      wakeRelay,
    ]);
    return sent.length;
  }

  private async verdict(
    tx: Transaction,
    call: Call,
    mailing: Mailing,
    conference: ConferenceRecord,
  ): Promise<'wait' | 'send' | 'too-late'> {
    const due = dueOf(mailing, await momentsOf(tx, conference), call.clock.now());
    const isCurrent = due && due.dueAt.getTime() === mailing.dueAt?.getTime();
    // moved, cancelled, or its session gone: following the conference comes first
    if (!isCurrent || conference.state === 'cancelled') return 'wait';
    return verdictAt(call.clock.now(), due, quietOf(mailing), conference.timeZone);
  }
}
