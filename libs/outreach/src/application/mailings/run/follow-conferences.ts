import { Injectable } from '@nestjs/common';
import { findConference, findConferences, type ConferenceRecord } from '#conferences';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { isRule, type Moments } from '../../../domain/schedule.js';
import type { Mailing } from '../../../persistence/mailing.entity.js';
import { Mailings } from '../../../persistence/mailings.js';
import { PlannedMails } from '../../../persistence/planned-mails.js';
import { eachByItself } from './each-by-itself.js';
import { dueOf, momentsOf } from '../due-of.js';

/**
 * Lets mailings follow their conferences: what is due moves along with the conference and its sessions, and nothing
 * goes out for a conference that was cancelled. Compares what should be with what is stored, so that no change is missed
 * whatever became of the news of it.
 */
@Injectable()
export class FollowConferences {
  constructor(private readonly transactions: Transactions) {}

  async run(call: Call): Promise<void> {
    const { reader } = this.transactions;
    const mailings = await new Mailings(reader).followed();
    const conferences = await findConferences(reader, [
      ...new Set(mailings.map(({ conferenceId }) => conferenceId)),
    ]);
    const grounds = new Map<string, Ground>();
    for (const conference of conferences)
      grounds.set(conference.id, { conference, moments: await momentsOf(reader, conference) });
    const behind = mailings.filter((mailing) =>
      isBehind(mailing, grounds.get(mailing.conferenceId)!, call.clock.now()),
    );
    await eachByItself('FollowConferences', behind, ({ id }) =>
      this.transactions.run(call, (tx) => follow(tx, call, id)),
    );
  }
}

interface Ground {
  conference: ConferenceRecord;
  moments: Moments;
}

function isBehind(mailing: Mailing, { conference, moments }: Ground, now: Date): boolean {
  if (conference.state === 'cancelled') return mailing.state !== 'done';
  const due = dueOf(mailing, moments, now);
  return due ? due.dueAt.getTime() !== mailing.dueAt?.getTime() : mailing.state !== 'done';
}

/** Brings one mailing in step with its conference. */
export async function follow(tx: Transaction, call: Call, id: string): Promise<void> {
  const mailings = new Mailings(tx);
  const planned = new PlannedMails(tx, id);
  const mailing = await mailings.lock(id);
  const conference = mailing && (await findConference(tx, mailing.conferenceId));
  if (!mailing || !conference) return;
  const now = call.clock.now();
  const isActive = mailing.state === 'scheduled' || mailing.state === 'sending';
  if (!isActive && !(mailing.state === 'done' && isRule(mailing.schedule))) return;

  if (conference.state === 'cancelled') {
    if (!isActive) return;
    const skipped = await planned.skipAll('conference-cancelled');
    await mailings.set(id, { state: 'done', finishedAt: now });
    return note(tx, call, mailing, 'mailing.ended-with-conference', { skipped });
  }
  const due = dueOf(mailing, await momentsOf(tx, conference), now);
  if (!due) {
    if (!isActive) return;
    const skipped = await planned.skipAll('stopped');
    await mailings.set(id, { state: 'stopped' });
    return note(tx, call, mailing, 'mailing.session-gone', { skipped });
  }
  if (due.dueAt.getTime() === mailing.dueAt?.getTime()) return;
  const isInTime = now < due.latestAt;
  await planned.moveTo(due.dueAt, isInTime);
  const isAhead = isInTime && (mailing.state !== 'sending' || now < due.dueAt);
  await mailings.set(id, {
    dueAt: due.dueAt,
    ...(isAhead ? { state: 'scheduled', finishedAt: null } : {}),
  });
  await note(tx, call, mailing, 'mailing.moved', { dueAt: due.dueAt.toISOString() });
}

const note = (
  tx: Transaction,
  call: Call,
  mailing: Mailing,
  action: string,
  details: object,
): Promise<void> =>
  recordAudit(tx, call, {
    action,
    subject: { kind: 'mailing', id: mailing.id },
    scopeId: mailing.conferenceId,
    details,
  });
