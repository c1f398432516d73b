import { Injectable } from '@nestjs/common';
import { findConference } from '#conferences';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { recordMails } from '#platform/mail';
import { isTooLate } from '../../domain/milestones/reminder-plan.js';
import { Agreements } from '../../persistence/agreements/agreements.js';
import { DueReminders, type DueReminder } from '../../persistence/milestones/due-reminders.js';
import { Milestones } from '../../persistence/milestones/milestones.js';
import { contactOf, mailTo, ownersOf, writeToOwners } from './write-to-owners.js';

const BATCH = 200;

/**
 * Reminds owners of what is due, and asks parties every quarter how it goes. Each is decided once, whatever clocks and
 * workers do: the row that says so is written in the transaction of its mail. What comes too late is skipped.
 */
@Injectable()
export class RemindOwners {
  constructor(private readonly transactions: Transactions) {}

  async run(call: Call): Promise<void> {
    while ((await this.remind(call)) === BATCH);
    while ((await this.ask(call)) === BATCH);
  }

  private remind(call: Call): Promise<number> {
    return this.transactions.run(call, async (tx) => {
      const now = call.clock.now();
      const found = await new DueReminders(tx).reminders(now, BATCH);
      const groups = new Map<string, DueReminder[]>();
      for (const reminder of await decide(tx, found, now)) {
        const key = `${reminder.agreementId} ${reminder.kind}`;
        groups.set(key, [...(groups.get(key) ?? []), reminder]);
      }
      for (const group of groups.values()) {
        const { conferenceId, kind } = group[0]!;
        const conference = await findConference(tx, conferenceId);
        if (!conference) continue;
        const milestones = await new Milestones(tx).byIds(group.map(({ milestoneId }) => milestoneId));
        await writeToOwners(tx, call, conference, milestones, 'signing.milestone-reminder', { kind });
      }
      return found.length;
    });
  }

  private ask(call: Call): Promise<number> {
    return this.transactions.run(call, async (tx) => {
      const now = call.clock.now();
      const due = new DueReminders(tx);
      const found = await due.questions(now, BATCH);
      const parties = await new Agreements(tx).parties([
        ...new Set(found.map(({ agreementId }) => agreementId)),
      ]);
      for (const question of found) {
        const party = parties.find(({ id }) => id === question.partyId)!;
        const outcome = isTooLate(question.at, now) ? 'late' : party.contactEmail ? 'sent' : 'nobody';
        if (!(await due.decideQuestion(question, now, outcome)) || outcome !== 'sent') continue;
        const conference = await findConference(tx, question.conferenceId);
        if (!conference) continue;
        await recordMails(tx, call, [
          mailTo(contactOf(party), conference, 'signing.cooperation-question', { quarter: question.quarter }),
        ]);
      }
      return found.length;
    });
  }
}

/** Writes down what becomes of each; those that are to be sent by this transaction. */
async function decide(tx: Transaction, found: readonly DueReminder[], now: Date): Promise<DueReminder[]> {
  const due = new DueReminders(tx);
  const parties = await new Agreements(tx).parties([...new Set(found.map(({ agreementId }) => agreementId))]);
  const milestones = new Map(
    (await new Milestones(tx).byIds(found.map(({ milestoneId }) => milestoneId))).map((one) => [one.id, one]),
  );
  const sent: DueReminder[] = [];
  for (const reminder of found) {
    const owners = ownersOf(milestones.get(reminder.milestoneId)!, parties);
    const outcome = isTooLate(reminder.at, now) ? 'late' : owners.length > 0 ? 'sent' : 'nobody';
    if ((await due.decideReminder(reminder, now, outcome)) && outcome === 'sent') sent.push(reminder);
  }
  return sent;
}
