import { Injectable } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { MailLog, type MailQuery } from '../persistence/mail-log.js';
import { describeMail, type MailFacts } from './describe-mail.js';
import { conferencesInSight, mailInSight } from './mail-sight.js';

@Injectable()
export class ListMails {
  constructor(private readonly transactions: Transactions) {}

  async run(
    call: Call,
    query: Omit<MailQuery, 'conferenceIds'> & { conferenceId: string | null },
  ): Promise<{ items: MailFacts[]; last: [string, string] | null }> {
    const { reader } = this.transactions;
    const conferenceIds = await conferencesInSight(reader, call, query.conferenceId);
    const mails = await new MailLog(reader).page({ ...query, conferenceIds, limit: query.limit + 1 });
    const items = mails.slice(0, query.limit).map(describeMail);
    const last = items.at(-1);
    return { items, last: mails.length > query.limit && last ? [last.createdAt, last.id] : null };
  }

  async one(call: Call, id: string): Promise<MailFacts> {
    return describeMail(await mailInSight(this.transactions.reader, call, id));
  }
}
