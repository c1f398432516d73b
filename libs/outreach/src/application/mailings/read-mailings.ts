import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { maskEmail } from '#platform/text';
import type {
  MailingListView,
  MailingPeopleView,
  MailingRowView,
  MailingView,
  OutreachCalendarView,
} from '../../http/mailings/mailing.view.js';
import { MailingPeople, type PeopleWish } from '../../persistence/mailing-people.js';
import { Mailings } from '../../persistence/mailings.js';
import type { Mailing } from '../../persistence/mailing.entity.js';
import type { ConferenceRecord } from '#conferences';
import { findRecipients } from '../audience/find-recipients.js';
import { describeMailing, describeRows } from './describe-mailing.js';
import { requireMailing } from './mailing-access.js';

/** The mailings of a conference: the list, one of them, its people, and the calendar of what goes out. */
@Injectable()
export class ReadMailings {
  constructor(private readonly transactions: Transactions) {}

  async list(call: Call, conferenceId: string): Promise<MailingListView> {
    const tx = this.transactions.reader;
    const conference = await requireConference(tx, call, conferenceId, 'outreach.read');
    const mailings = await new Mailings(tx).ofConference(conferenceId);
    return { items: await describeRows(tx, call, conference, mailings), nextCursor: null };
  }

  async one(call: Call, conferenceId: string, id: string): Promise<MailingView> {
    const tx = this.transactions.reader;
    const { mailing, conference } = await requireMailing(tx, call, conferenceId, id);
    return describeMailing(tx, call, conference, mailing);
  }

  async people(
    call: Call,
    conferenceId: string,
    id: string,
    wish: PeopleWish,
  ): Promise<Omit<MailingPeopleView, 'nextCursor'> & { last: string | null }> {
    const tx = this.transactions.reader;
    await requireMailing(tx, call, conferenceId, id);
    const rows = await new MailingPeople(tx, id).page({ ...wish, limit: wish.limit + 1 });
    const shown = rows.slice(0, wish.limit);
    return {
      items: shown.map(({ rowId: _, email, sentAt, clickedAt, lastReply, ...person }) => ({
        ...person,
        email: email && maskEmail(email),
        sentAt: sentAt?.toISOString() ?? null,
        clickedAt: clickedAt?.toISOString() ?? null,
        lastReply: email ? (lastReply?.replaceAll(email, maskEmail(email)) ?? null) : lastReply,
      })),
      last: rows.length > wish.limit ? (shown.at(-1)?.rowId ?? null) : null,
    };
  }

  /** Everything that goes out or went out, by its time, with how many it concerns. */
  async calendar(call: Call, conferenceId: string): Promise<OutreachCalendarView> {
    const tx = this.transactions.reader;
    const conference = await requireConference(tx, call, conferenceId, 'outreach.read');
    const mailings = await new Mailings(tx).ofConference(conferenceId);
    const rows = await describeRows(tx, call, conference, mailings);
    const items: OutreachCalendarView['items'] = [];
    for (const [at, row] of rows.entries())
      items.push({ ...row, people: await peopleOf(tx, call, conference, mailings[at]!, row) });
    return {
      timeZone: conference.timeZone,
      startsAt: conference.startsAt.toISOString(),
      endsAt: conference.endsAt.toISOString(),
      items: items.toSorted((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9')),
    };
  }
}

/** Those it went to or is planned for; of one whose people are not asked for yet, those it would go to now. */
async function peopleOf(
  tx: Transaction,
  call: Call,
  conference: ConferenceRecord,
  mailing: Mailing,
  { counts }: MailingRowView,
): Promise<number> {
  const known = counts.planned + counts.underWay + counts.sent + counts.failed;
  const isAsked =
    mailing.state !== 'draft' && !(mailing.state === 'scheduled' && mailing.purpose === 'invitation');
  if (isAsked) return known;
  return (await findRecipients(tx, call, conference, mailing.audience)).recipients.length;
}
