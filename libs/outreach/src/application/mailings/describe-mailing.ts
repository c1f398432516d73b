import type { ConferenceRecord } from '#conferences';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { isRule } from '../../domain/schedule.js';
import type { MailingRowView, MailingView } from '../../http/mailings/mailing.view.js';
import { mailingCounts, paceOf } from '../../persistence/mailing-counts.js';
import { MailingPeople } from '../../persistence/mailing-people.js';
import type { Mailing } from '../../persistence/mailing.entity.js';
import { dueOf, momentsOf } from './due-of.js';

const iso = (moment: Date | null | undefined): string | null => moment?.toISOString() ?? null;

const isAtOnce = ({ state, schedule }: Mailing): boolean => state === 'draft' && schedule.kind === 'now';

/** Mailings of one conference as lists show them, in their order. */
export async function describeRows(
  tx: Transaction,
  call: Call,
  conference: ConferenceRecord,
  mailings: readonly Mailing[],
): Promise<MailingRowView[]> {
  const moments = await momentsOf(tx, conference);
  const counts = await mailingCounts(
    tx,
    mailings.map(({ id }) => id),
  );
  return mailings.map((mailing) => {
    const due = dueOf(mailing, moments, call.clock.now());
    return {
      id: mailing.id,
      name: mailing.name,
      purpose: mailing.purpose,
      state: mailing.state,
      schedule: mailing.schedule,
      isRule: isRule(mailing.schedule),
      // a draft that goes out at once has no time yet
      dueAt: iso(isAtOnce(mailing) ? null : (mailing.dueAt ?? due?.dueAt)),
      latestAt: iso(isAtOnce(mailing) ? null : due?.latestAt),
      startedAt: iso(mailing.startedAt),
      finishedAt: iso(mailing.finishedAt),
      counts: counts.get(mailing.id)!,
      version: mailing.version,
    };
  });
}

/** One mailing with everything about it. */
export async function describeMailing(
  tx: Transaction,
  call: Call,
  conference: ConferenceRecord,
  mailing: Mailing,
): Promise<MailingView> {
  const [row] = await describeRows(tx, call, conference, [mailing]);
  const perSecond = mailing.state === 'sending' ? await paceOf(tx, mailing.id, call.clock.now()) : 0;
  const left = row!.counts.planned + row!.counts.underWay;
  return {
    ...row!,
    conferenceId: mailing.conferenceId,
    audience: mailing.audience,
    letter: mailing.letter,
    delivery: mailing.delivery,
    senderName: mailing.senderName,
    replyTo: mailing.replyTo,
    attachments: mailing.attachments,
    quietFrom: mailing.quietFrom,
    quietUntil: mailing.quietUntil,
    goodForHours: mailing.goodForHours,
    participantType: mailing.participantType,
    isLocked: mailing.isLocked,
    holdsUntil: iso(mailing.holdsUntil),
    surveyId: mailing.surveyId,
    funnel: await new MailingPeople(tx, mailing.id).funnel(),
    pace: {
      perSecond: Math.round(perSecond * 10) / 10,
      secondsLeft: perSecond > 0 ? Math.ceil(left / perSecond) : null,
    },
    createdAt: mailing.createdAt.toISOString(),
  };
}
