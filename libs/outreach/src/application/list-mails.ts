import { Injectable } from '@nestjs/common';
import type { MailPersonKind } from '#contracts/outreach/mail-person';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { maskEmail } from '#platform/text';
import { MailLog, type MailQuery } from '../persistence/mail-log.js';
import { Mailings } from '../persistence/mailings.js';
import { describeMail, type MailFacts } from './describe-mail.js';
import { mailPerson, type MailPerson } from './mail-person.js';
import { conferencesInSight, mailInSight } from './mail-sight.js';

export interface MailsWanted extends Omit<MailQuery, 'conferenceIds' | 'address'> {
  conferenceId: string | null;
  /** Everything to the person whom this record is about. */
  person: { kind: MailPersonKind; id: string } | null;
}

export interface MailsFound {
  items: MailFacts[];
  last: [string, string] | null;
  /** Whom was asked for, the address masked. */
  person: MailPerson | null;
  /** Which mailing was asked for, when its mails are in sight. */
  mailing: { id: string; name: string } | null;
}

@Injectable()
export class ListMails {
  constructor(private readonly transactions: Transactions) {}

  async run(call: Call, { person: named, ...query }: MailsWanted): Promise<MailsFound> {
    const { reader } = this.transactions;
    const conferenceIds = await conferencesInSight(reader, call, query.conferenceId);
    const person = named && (await mailPerson(reader, call, named));
    const mailing = query.batchId && (await new Mailings(reader).find(query.batchId));
    const isInSight = mailing && (conferenceIds?.includes(mailing.conferenceId) ?? true);
    // somebody without an address was never written to
    const mails =
      person && !person.address
        ? []
        : await new MailLog(reader).page({
            ...query,
            conferenceIds,
            address: person?.address ?? null,
            limit: query.limit + 1,
          });
    const items = mails.slice(0, query.limit).map(describeMail);
    const last = items.at(-1);
    return {
      items,
      last: mails.length > query.limit && last ? [last.createdAt, last.id] : null,
      person: person && { ...person, address: person.address && maskEmail(person.address) },
      mailing: mailing && isInSight ? { id: mailing.id, name: mailing.name } : null,
    };
  }

  async one(call: Call, id: string): Promise<MailFacts> {
    return describeMail(await mailInSight(this.transactions.reader, call, id));
  }
}
