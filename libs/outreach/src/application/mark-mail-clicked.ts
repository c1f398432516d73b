import { Injectable } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { markClicked } from '#platform/mail';

/** A person opened a page from a link of a mail. Always the same answer: it tells nothing about which mails exist. */
@Injectable()
export class MarkMailClicked {
  constructor(private readonly transactions: Transactions) {}

  run({ repeat: _, ...call }: Call, mailId: string): Promise<void> {
    return this.transactions.run(call, (tx) => markClicked(tx, call, mailId));
  }
}
