import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { Mail, liftSuppression, suppress, suppressionsAmong } from '#platform/mail';
import { maskEmail } from '#platform/text';
import { openToken } from '#platform/tokens';

export interface Subscription {
  /** Masked: the link may have been forwarded. */
  address: string;
  isUnsubscribed: boolean;
  language: 'zh' | 'en';
}

/** What the link in a mailing does for the address that mailing went to; each can be done again. */
@Injectable()
export class Unsubscribe {
  constructor(private readonly transactions: Transactions) {}

  look(call: Call, token: string): Promise<Subscription> {
    return this.transactions.run(call, async (tx) => describe(tx, await mailOf(tx, call, token)));
  }

  stop(call: Call, token: string): Promise<Subscription> {
    return this.transactions.run(call, async (tx) => {
      const mail = await mailOf(tx, call, token);
      await suppress(tx, call, { address: mail.toAddress, reason: 'unsubscribed', mailId: mail.id });
      return describe(tx, mail);
    });
  }

  /** Takes back only what a link of this kind has done: no unknown user and no complaint is undone by it. */
  undo(call: Call, token: string): Promise<Subscription> {
    return this.transactions.run(call, async (tx) => {
      const mail = await mailOf(tx, call, token);
      await liftSuppression(tx, call, mail.toAddress, 'unsubscribed');
      return describe(tx, mail);
    });
  }
}

async function mailOf(tx: Transaction, call: Call, token: string): Promise<Mail> {
  const mail = await tx.findOneBy(Mail, { id: await openToken(tx, call, 'unsubscribe', token) });
  if (!mail) throw new DomainError('access.link-invalid');
  return mail;
}

async function describe(tx: Transaction, { toAddress, language }: Mail): Promise<Subscription> {
  const spared = await suppressionsAmong(tx, [toAddress]);
  return { address: maskEmail(toAddress), isUnsubscribed: spared.size > 0, language };
}
