import { Injectable } from '@nestjs/common';
import { placesLeft } from '#conferences';
import { sentence } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import type { SortedOut } from '../../domain/audience/sort-out.js';
import type { MailingCheckView } from '../../http/mailings/mailing.view.js';
import { recentPace } from '../../persistence/mailing-counts.js';
import type { Mailing } from '../../persistence/mailing.entity.js';
import { letterGround } from '../../mail/letter-ground.js';
import { askAudience } from '../audience/find-recipients.js';
import { missingOf } from '../letters/preview-letter.js';
import { dueOf, momentsOf } from './due-of.js';
import { requireMailing } from './mailing-access.js';
import { obstacles } from './require-due.js';

const EXAMPLES = 10;
/** Mails a second where none have left yet. */
const USUAL_PACE = 10;

/** Says what will happen before it does: to how many, in which language, who is left out and why, what is missing, when. */
@Injectable()
export class CheckMailing {
  constructor(private readonly transactions: Transactions) {}

  async run(call: Call, conferenceId: string, id: string): Promise<MailingCheckView> {
    const tx = this.transactions.reader;
    const { mailing, conference } = await requireMailing(tx, call, conferenceId, id);
    const now = call.clock.now();
    const isWaiting = mailing.state === 'draft' || mailing.state === 'stopped';
    const asked = isWaiting ? { ...mailing, dueAt: null } : mailing;
    const { chosen, excluded } = await askAudience(tx, conference, mailing.audience);
    const already = mailing.purpose === 'invitation' ? await invitedBefore(tx, mailing, chosen) : new Set();
    const people = chosen.filter(({ email }) => !already.has(email));
    const moments = await momentsOf(tx, conference);
    const due = dueOf(asked, moments, now);
    const plain = dueOf({ ...asked, quietFrom: null, quietUntil: null }, moments, now);
    const pace = (await recentPace(tx, now)) ?? USUAL_PACE;
    const first = due && new Date(Math.max(due.dueAt.getTime(), now.getTime()));
    const faults = await obstacles(tx, call, asked, conference);
    return {
      count: people.length,
      languages: {
        zh: people.filter(({ language }) => language === 'zh').length,
        en: people.filter(({ language }) => language === 'en').length,
      },
      excluded: excludedBy(excluded),
      invitedBefore: already.size,
      withoutPlace: await withoutPlace(tx, mailing, people.length),
      missing: missingOf(await letterGround(tx, conference), mailing, people),
      faults: faults.map(({ code, params }) => ({ code, detail: sentence(code, call.language, params) })),
      firstLeavesAt: first?.toISOString() ?? null,
      lastLeavesAt: first ? new Date(first.getTime() + (people.length / pace) * 1000).toISOString() : null,
      latestAt: due?.latestAt.toISOString() ?? null,
      isMovedByQuietHours: due !== null && plain !== null && due.dueAt.getTime() !== plain.dueAt.getTime(),
    };
  }
}

async function withoutPlace(
  tx: Transaction,
  { conferenceId, purpose, holdsUntil, participantType }: Mailing,
  wanted: number,
): Promise<number> {
  if (purpose !== 'invitation' || !holdsUntil) return 0;
  const pool = (await placesLeft(tx, conferenceId)).find((one) => one.participantType === participantType);
  return Math.max(0, wanted - Math.max(0, pool?.left ?? 0));
}

/** Addresses of those whom an earlier wave invited. */
async function invitedBefore(
  tx: Transaction,
  { id, conferenceId }: Mailing,
  people: SortedOut['chosen'],
): Promise<Set<unknown>> {
  const rows: { email: string }[] = await tx.query(
    `SELECT email FROM invitations WHERE conference_id = $1 AND email = ANY($2) AND withdrawn_at IS NULL
       AND mailing_id IS DISTINCT FROM $3 AND mail_id IS NOT NULL`,
    [conferenceId, people.map(({ email }) => email), id],
  );
  return new Set(rows.map(({ email }) => email));
}

function excludedBy(excluded: SortedOut['excluded']): MailingCheckView['excluded'] {
  const reasons = [...new Set(excluded.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const mine = excluded.filter((one) => one.reason === reason);
    return { reason, count: mine.length, names: mine.slice(0, EXAMPLES).map(({ name }) => name) };
  });
}
